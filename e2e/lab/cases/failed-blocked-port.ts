import { page } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'failed-blocked-port',
  title: 'Browsers refuse the port',
  start: 'https://mailbox.test:465/',
  answers: { 'https://mailbox.test/': page({ title: 'Not to be seen' }) },
  expect: { verdict: 'failed', failure: 'blocked-port', cause: ['Move the web server to another port'] },
});
