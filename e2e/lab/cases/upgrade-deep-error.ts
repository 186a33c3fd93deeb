import { page, securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'upgrade-deep-error',
  title: 'HTTP, and HTTPS has a policy and a broken page',
  start: 'http://broken-page.test/page?of=pages#part',
  answers: {
    'http://broken-page.test/page': page({ title: 'HTTP, and HTTPS has a policy and a broken page' }),
    // A policy that was learned by asking would leave no way back to HTTP.
    'https://broken-page.test/': securePage({ title: 'The front page' }),
    'https://broken-page.test/page': page({ title: 'Broken', status: 500 }),
  },
  expect: { verdict: 'insecure', findings: ['plain-http', 'available-upgrade'], upgrade: 'available' },
});
