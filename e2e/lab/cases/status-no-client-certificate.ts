import { securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'status-no-client-certificate',
  title: 'nginx wants a client certificate, which the browser has not',
  start: 'https://wants-certificate.test/',
  answers: {
    'https://wants-certificate.test/': securePage({
      title: '400 No required SSL certificate was sent',
      status: 400,
      body: '<center><h1>400 Bad Request</h1></center><center>No required SSL certificate was sent</center><hr><center>nginx</center>',
    }),
  },
  expect: { verdict: 'warning', findings: ['tls-error-status'] },
});
