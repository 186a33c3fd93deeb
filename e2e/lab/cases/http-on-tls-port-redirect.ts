import { page, redirect } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'http-on-tls-port-redirect',
  title: 'HTTPS redirects to HTTP on its own port',
  start: 'https://mixed-up.test/',
  answers: {
    'https://mixed-up.test/': redirect(302, 'http://mixed-up.test:443/'),
    'http://mixed-up.test:443/': page({ title: '400 Bad Request', status: 400 }),
  },
  expect: {
    verdict: 'insecure',
    findings: ['downgrade-redirect', 'http-on-tls-port'],
    absent: ['crossed-port', 'nonstandard-http-port'],
  },
});
