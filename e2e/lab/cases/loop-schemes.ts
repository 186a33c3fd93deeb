import { redirect } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'loop-schemes',
  title: 'HTTP and HTTPS redirect to each other',
  start: 'http://loop-schemes.test/',
  answers: {
    'http://loop-schemes.test/': redirect(301, 'https://loop-schemes.test/'),
    'https://loop-schemes.test/': redirect(302, 'http://loop-schemes.test/'),
  },

  expect: {
    verdict: 'failed',
    failure: 'redirect-loop',
    cause: [
      'https://loop-schemes.test/ answers 302 with an http:// address',
      'http://loop-schemes.test/ answers 301 with an https:// one',
      'X-Forwarded-Proto',
    ],
    absent: ['insecure-hop', 'long-redirect-chain'],
  },
});
