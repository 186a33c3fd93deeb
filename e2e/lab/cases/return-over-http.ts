import { redirect, securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'return-over-http',
  title: 'A sign-in is asked to return over HTTP',
  start: 'https://returning.test/',
  answers: {
    'https://returning.test/': redirect(
      302,
      'https://id.returning.test/auth?client_id=a&redirect_uri=http%3A%2F%2Freturning.test%2Fback',
    ),
    'https://id.returning.test/auth': securePage({ title: 'The address is not registered', status: 400 }),
  },

  expect: {
    verdict: 'warning',
    findings: ['insecure-return-url'],
    absent: ['downgrade-redirect'],
  },
});
