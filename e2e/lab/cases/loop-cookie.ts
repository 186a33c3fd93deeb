import { redirect } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'loop-cookie',
  title: 'An address waits for a cookie that never comes back',
  start: 'https://loop-cookie.test/',
  answers: {
    'https://loop-cookie.test/': redirect(302, 'https://loop-cookie.test/', {
      'Set-Cookie': 'tried=1; Domain=elsewhere.test',
    }),
  },

  expect: {
    verdict: 'failed',
    failure: 'redirect-loop',
    cause: { chromium: ['own address', 'sets a cookie'], firefox: ['the cookie “tried”'] },
    absent: ['insecure-hop', 'long-redirect-chain'],
  },
});
