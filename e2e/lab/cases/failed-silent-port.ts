import { page } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'failed-silent-port',
  title: 'A firewall drops what comes to the port',
  start: 'https://dropped.test:8445/',
  answers: { 'https://dropped.test/': page({ title: 'Not to be seen' }) },
  expect: { verdict: 'failed', failure: 'timeout', cause: ['Port 8445 is silent: a firewall drops what comes'] },
});
