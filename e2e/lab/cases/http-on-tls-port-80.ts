import { page, securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'http-on-tls-port-80',
  title: 'Port 80 was told to listen with TLS',
  start: 'http://ssl-on.test/',
  answers: {
    'http://ssl-on.test/': page({
      title: '400 The plain HTTP request was sent to HTTPS port',
      status: 400,
      body: '<center><h1>400 Bad Request</h1></center><center>The plain HTTP request was sent to HTTPS port</center>',
    }),
    'https://ssl-on.test/': securePage({ title: 'The shop' }),
  },
  expect: {
    verdict: 'insecure',
    findings: ['plain-http', 'http-on-tls-port'],
    absent: ['crossed-port'],
  },
});
