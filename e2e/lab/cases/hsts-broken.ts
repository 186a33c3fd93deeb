import { page } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'hsts-broken',
  title: 'A policy that browsers ignore',
  start: 'https://hsts-broken.test/',
  answers: {
    'https://hsts-broken.test/': page({
      title: 'A policy that browsers ignore',
      headers: { 'Strict-Transport-Security': 'max-age=31536000, includeSubDomains' },
    }),
  },
  expect: { verdict: 'secure', findings: ['invalid-hsts'], absent: ['missing-hsts', 'short-hsts', 'disabled-hsts'] },
});
