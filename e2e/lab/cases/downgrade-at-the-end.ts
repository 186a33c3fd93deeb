import { page, redirect } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'downgrade-at-the-end',
  title: 'HTTPS sent back to HTTP',
  start: 'https://downgrade.test/',
  answers: {
    'https://downgrade.test/': redirect(302, 'http://downgrade.test/'),
    'http://downgrade.test/': page({ title: 'HTTPS sent back to HTTP' }),
  },
  expect: { verdict: 'insecure', findings: ['downgrade-redirect', 'plain-http'], absent: ['available-upgrade'] },
});
