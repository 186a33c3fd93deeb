import { page } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'hsts-short',
  title: 'A policy of one day',
  start: 'https://hsts-short.test/',
  answers: {
    'https://hsts-short.test/': page({
      title: 'A policy of one day',
      headers: { 'Strict-Transport-Security': 'max-age=86400' },
    }),
  },
  expect: { verdict: 'secure', findings: ['short-hsts'] },
});
