import { page } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'failed-unknown-name',
  title: 'The name does not exist',
  start: 'https://nobody.onion/',
  answers: { 'https://nobody.test/': page({ title: 'Not to be seen' }) },
  expect: { verdict: 'failed', failure: 'dns', cause: ['Tor Browser'] },
});
