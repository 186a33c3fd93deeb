import { page } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'hsts-preload-unmet',
  title: 'A preload wish that does not qualify',
  start: 'https://hsts-preload.test/',
  answers: {
    'https://hsts-preload.test/': page({
      title: 'A preload wish that does not qualify',
      headers: { 'Strict-Transport-Security': 'max-age=31536000; preload' },
    }),
  },
  expect: { verdict: 'secure', findings: ['unmet-preload'] },
});
