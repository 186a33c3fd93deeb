import { redirect } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'failed-redirect-to-http-on-tls-port',
  title: 'A server on a TLS port redirects to HTTP on that port',
  start: 'https://lost-https-port.test:8443/',
  answers: {
    'https://lost-https-port.test:8443/': redirect(302, 'http://lost-https-port.test:8443/login'),
  },

  expect: {
    verdict: 'failed',
    failure: { chromium: 'empty-response', firefox: 'reset' },
    cause: ['leads away from HTTPS, to port 8443 of lost-https-port.test', 'X-Forwarded-Proto'],
    findings: ['failed-connection', 'downgrade-redirect', 'http-on-tls-port'],
  },
});
