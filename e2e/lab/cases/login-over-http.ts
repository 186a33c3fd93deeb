import { page } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'login-over-http',
  title: 'The site asks for name and password, over HTTP',
  start: 'http://login-http.test/',
  answers: {
    'http://login-http.test/': page({
      title: 'Not to be seen',
      status: 401,
      headers: { 'WWW-Authenticate': 'Basic realm="lab"' },
    }),
  },
  expect: {
    verdict: 'failed',
    failure: 'authentication',
    cause: ['Do not enter name and password here', 'unencrypted'],
    findings: ['failed-connection', 'login-over-http'],
  },
});
