import { page } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'hsts-in-clear',
  title: 'A policy sent over HTTP',
  start: 'http://clear-policy.test/',
  answers: {
    'http://clear-policy.test/': page({
      title: 'A policy sent over HTTP',
      headers: { 'Strict-Transport-Security': 'max-age=63072000' },
    }),
  },
  expect: { verdict: 'insecure', findings: ['plain-http', 'ignored-hsts'], absent: ['missing-hsts'] },
});
