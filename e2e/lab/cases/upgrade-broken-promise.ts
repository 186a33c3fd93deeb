import { page, securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'upgrade-broken-promise',
  title: 'HTTP, and HTTPS has only the front page',
  start: 'http://promise.test/page',
  answers: {
    'http://promise.test/page': page({ title: 'HTTP, and HTTPS has only the front page' }),
    'https://promise.test/': securePage({ title: 'The front page' }),
  },
  // What is asked once is the front page, so the switch is offered; that it fails is found out by taking it.
  expect: { verdict: 'insecure', findings: ['plain-http', 'available-upgrade'], upgrade: 'available' },
});
