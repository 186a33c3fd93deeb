import { page } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'hsts-zero',
  title: 'A policy that switches itself off',
  start: 'https://hsts-zero.test/',
  answers: {
    'https://hsts-zero.test/': page({
      title: 'A policy that switches itself off',
      headers: { 'Strict-Transport-Security': 'max-age=0' },
    }),
  },
  expect: { verdict: 'secure', findings: ['disabled-hsts'] },
});
