import { page, securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'http-on-tls-port-apache',
  title: 'Apache says that the port wants HTTPS',
  start: 'http://panel-apache.test:8443/',
  answers: {
    'http://panel-apache.test:8443/': page({
      title: '400 Bad Request',
      status: 400,
      body: 'Reason: You’re speaking plain HTTP to an SSL-enabled server port.',
    }),
    'https://panel-apache.test:8443/': securePage({ title: 'The panel' }),
  },
  expect: {
    verdict: 'insecure',
    findings: ['plain-http', 'http-on-tls-port'],
    absent: ['nonstandard-http-port', 'crossed-port'],
  },
});
