import { page } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'cookie-over-http',
  title: 'A cookie that HTTP may set is set over HTTP',
  start: 'http://kept-cookie.test/',
  answers: {
    'http://kept-cookie.test/': page({
      title: 'A cookie that HTTP may set is set over HTTP',
      headers: { 'Set-Cookie': 'session=1; HttpOnly' },
    }),
  },
  expect: { verdict: 'insecure', findings: ['plain-http'], absent: ['dropped-secure-cookie'] },
});
