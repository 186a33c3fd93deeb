import { page, redirect } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'upgrade-redirect-loop',
  title: 'HTTP, and HTTPS is in a redirect loop',
  start: 'http://redirect-loop.test/',
  answers: {
    'http://redirect-loop.test/': page({ title: 'HTTP, and HTTPS is in a redirect loop' }),
    'https://redirect-loop.test/': redirect(302, 'https://redirect-loop.test/again'),
    'https://redirect-loop.test/again': redirect(302, 'https://redirect-loop.test/'),
  },
  // Only the first answer is asked for, and it stays on the host.
  expect: { verdict: 'insecure', findings: ['plain-http', 'available-upgrade'], upgrade: 'available' },
});
