import { page } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'hsts-missing',
  title: 'No policy',
  start: 'https://hsts-missing.test/',
  answers: { 'https://hsts-missing.test/': page({ title: 'No policy' }) },
  expect: { verdict: 'secure', findings: ['missing-hsts'] },
});
