import { securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'status-plain-backend',
  title: 'A load balancer passes requests on over HTTP, to a port for TLS',
  start: 'https://plain-backend.test/',
  answers: {
    'https://plain-backend.test/': securePage({
      title: '400 The plain HTTP request was sent to HTTPS port',
      status: 400,
      body: '<center><h1>400 Bad Request</h1></center><center>The plain HTTP request was sent to HTTPS port</center><hr><center>nginx</center>',
    }),
  },
  expect: { verdict: 'warning', findings: ['tls-error-status'] },
});
