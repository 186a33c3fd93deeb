import { page, redirect } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'circle-by-redirect',
  title: 'HTTPS redirects back to HTTP by a redirect',
  start: 'http://circle-redirect.test/',
  answers: {
    'http://circle-redirect.test/': page({ title: 'Where the redirect leads back to' }),
    'https://circle-redirect.test/': redirect(302, 'http://circle-redirect.test/'),
  },
  expect: { verdict: 'insecure', findings: ['plain-http', 'unavailable-upgrade'], upgrade: 'redirects-back' },
});
