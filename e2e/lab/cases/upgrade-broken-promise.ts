import { page } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'upgrade-broken-promise',
  title: 'HTTP, and HTTPS has only the front page',
  start: 'http://promise.test/page',
  // Without a policy: one that was learned by asking would leave no way back to HTTP.
  answers: {
    'http://promise.test/page': page({ title: 'HTTP, and HTTPS has only the front page' }),
    'https://promise.test/': page({ title: 'The front page' }),
  },
  // What is asked once is the front page, so the switch is offered; that it fails is found out by taking it.
  expect: { verdict: 'insecure', findings: ['plain-http', 'available-upgrade'], upgrade: 'available' },
});
