import { redirect } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'failed-redirect-to-same-port',
  title: 'An application on a port for HTTP redirects to HTTPS there',
  start: 'http://same-port.test:8080/',
  answers: {
    'http://same-port.test:8080/': redirect(301, 'https://same-port.test:8080/'),
  },
  handshakes: { 'same-port.test:8080': 'plain' },

  expect: {
    verdict: 'failed',
    failure: 'tls-protocol',
    cause: ['leads to https on the same port 8080', '“force SSL”'],
    findings: ['failed-connection'],
    absent: ['nonstandard-https-port'],
  },
});
