import { neverAnswered, page } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'upgrade-unanswered-page',
  title: 'HTTP, and HTTPS never sends the page',
  start: 'http://unanswered.test/page#part',
  answers: {
    'http://unanswered.test/page': page({ title: 'HTTP, and HTTPS never sends the page' }),
    'https://unanswered.test/': page({ title: 'The front page' }),
    'https://unanswered.test/page': neverAnswered,
  },
  expect: { verdict: 'insecure', findings: ['plain-http', 'available-upgrade'], upgrade: 'available' },
});
