import { redirect } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'failed-redirect-to-http',
  title: 'An application behind a proxy redirects to HTTP, which does not answer',
  start: 'https://lost-https.test/',
  answers: {
    'https://lost-https.test/': redirect(302, 'http://lost-https.test/login'),
  },

  expect: {
    verdict: 'failed',
    failure: { chromium: 'empty-response', firefox: 'reset' },
    cause: ['leads away from HTTPS, to port 80 of lost-https.test', 'X-Forwarded-Proto'],
    findings: ['failed-connection', 'downgrade-redirect'],
  },
});
