import { redirect, securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'return-over-https',
  title: 'A sign-in is asked to return over HTTPS',
  start: 'https://returning-well.test/',
  answers: {
    'https://returning-well.test/': redirect(
      302,
      'https://id.returning-well.test/auth?redirect_uri=https%3A%2F%2Freturning-well.test%2Fback&via=http://else.test/',
    ),
    'https://id.returning-well.test/auth': securePage({ title: 'Sign in' }),
  },

  expect: {
    verdict: 'secure',
    absent: ['insecure-return-url'],
  },
});
