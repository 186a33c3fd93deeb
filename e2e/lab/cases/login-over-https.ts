import { goodHsts, page } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'login-over-https',
  title: 'The site asks for name and password, over HTTPS',
  start: 'https://login.test/',
  answers: {
    'https://login.test/': page({
      title: 'Not to be seen',
      status: 401,
      headers: { ...goodHsts, 'WWW-Authenticate': 'Basic realm="lab"' },
    }),
  },
  expect: {
    verdict: 'failed',
    failure: 'authentication',
    cause: ['uses HTTPS, so they are sent encrypted'],
    absent: ['login-over-http', 'missing-hsts', 'short-hsts'],
  },
});
