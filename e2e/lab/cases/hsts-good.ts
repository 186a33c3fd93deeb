import { page } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'hsts-good',
  title: 'A policy in unusual but valid spelling',
  start: 'https://hsts-good.test/',
  answers: {
    'https://hsts-good.test/': page({
      title: 'A policy in unusual but valid spelling',
      headers: { 'Strict-Transport-Security': '; MAX-AGE = "63072000" ; includeSubDomains;' },
    }),
  },
  expect: { verdict: 'secure', absent: ['missing-hsts', 'invalid-hsts', 'short-hsts', 'disabled-hsts'] },
});
