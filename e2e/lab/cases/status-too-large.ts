import { securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'status-too-large',
  title: 'nginx refuses a request over HTTPS for another reason',
  start: 'https://too-large.test/',
  answers: {
    'https://too-large.test/': securePage({
      title: '400 Request Header Or Cookie Too Large',
      status: 400,
      body: '<center><h1>400 Bad Request</h1></center><center>Request Header Or Cookie Too Large</center><hr><center>nginx</center>',
    }),
  },
  expect: { verdict: 'secure', absent: ['tls-error-status'] },
});
