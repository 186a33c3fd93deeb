import { page, securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'http-on-tls-port-nginx',
  title: 'nginx says that the port wants HTTPS',
  start: 'http://panel-nginx.test:8443/',
  answers: {
    'http://panel-nginx.test:8443/': page({
      title: '400 Bad Request',
      status: 400,
      body: 'The plain HTTP request was sent to HTTPS port',
    }),
    'https://panel-nginx.test:8443/': securePage({ title: 'The panel' }),
  },
  expect: {
    verdict: 'insecure',
    findings: ['plain-http', 'http-on-tls-port'],
    absent: ['nonstandard-http-port', 'crossed-port'],
  },
});
