import { page } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'http-bad-request',
  title: 'A port of its own refuses the request for another reason',
  start: 'http://refusing.test:8080/',
  answers: {
    'http://refusing.test:8080/': page({ title: 'Bad Request', status: 400, body: 'Invalid HTTP_HOST header' }),
  },
  expect: { verdict: 'insecure', findings: ['plain-http', 'nonstandard-http-port'], absent: ['http-on-tls-port'] },
});
