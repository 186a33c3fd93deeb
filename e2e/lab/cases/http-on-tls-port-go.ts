import { page, securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'http-on-tls-port-go',
  title: 'Caddy says that the port wants HTTPS',
  start: 'http://panel-go.test:8443/',
  answers: {
    'http://panel-go.test:8443/': page({
      title: '400 Bad Request',
      status: 400,
      body: 'Client sent an HTTP request to an HTTPS server.',
    }),
    'https://panel-go.test:8443/': securePage({ title: 'The panel' }),
  },
  expect: {
    verdict: 'insecure',
    findings: ['plain-http', 'http-on-tls-port'],
    absent: ['nonstandard-http-port', 'crossed-port'],
  },
});
