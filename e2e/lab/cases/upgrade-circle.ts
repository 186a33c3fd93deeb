import { page, redirect } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'upgrade-circle',
  title: 'HTTP, and HTTPS is in a redirect loop',
  start: 'http://circle.test/',
  answers: {
    'http://circle.test/': page({ title: 'HTTP, and HTTPS is in a redirect loop' }),
    'https://circle.test/': redirect(302, 'https://circle.test/again'),
    'https://circle.test/again': redirect(302, 'https://circle.test/'),
  },
  // Only the first answer is asked for, and it stays on the host.
  expect: { verdict: 'insecure', findings: ['plain-http', 'available-upgrade'], upgrade: 'available' },
});
