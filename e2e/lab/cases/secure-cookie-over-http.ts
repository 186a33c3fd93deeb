import { page } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'secure-cookie-over-http',
  title: 'A Secure cookie is set over HTTP',
  start: 'http://dropped-cookie.test/',
  answers: {
    'http://dropped-cookie.test/': page({
      title: 'A Secure cookie is set over HTTP',
      headers: { 'Set-Cookie': 'session=1; Secure; HttpOnly' },
    }),
  },
  // Chromium shows cookies only in a deep audit.
  expect: {
    verdict: 'insecure',
    findings: { chromium: ['plain-http'], firefox: ['plain-http', 'dropped-secure-cookie'] },
  },
});
