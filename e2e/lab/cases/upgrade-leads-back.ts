import { page, redirect } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'upgrade-leads-back',
  title: 'HTTP, and HTTPS redirects back to it',
  start: 'http://leads-back.test/',
  answers: {
    'http://leads-back.test/': page({ title: 'HTTP, and HTTPS redirects back to it' }),
    'https://leads-back.test/': redirect(302, 'http://leads-back.test/'),
  },
  expect: {
    verdict: 'insecure',
    findings: ['plain-http', 'unavailable-upgrade'],
    absent: ['available-upgrade'],
    upgrade: 'redirects-back',
  },
});
