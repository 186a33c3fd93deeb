import { page, redirect } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'redirect-loop-by-redirect',
  title: 'HTTPS redirects back to HTTP by a redirect',
  start: 'http://redirect-loop-redirect.test/',
  answers: {
    'http://redirect-loop-redirect.test/': page({ title: 'Where the redirect leads back to' }),
    'https://redirect-loop-redirect.test/': redirect(302, 'http://redirect-loop-redirect.test/'),
  },
  expect: { verdict: 'insecure', findings: ['plain-http', 'unavailable-upgrade'], upgrade: 'redirects-back' },
});
