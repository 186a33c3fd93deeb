import { hungUp, page, securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'always-bound',
  title: 'A site with an HSTS policy, part of which does not answer',
  start: 'https://bound.test/',
  answers: {
    'https://bound.test/': securePage({ title: 'A site with an HSTS policy' }),
    'https://bound.test/gone': hungUp,
    'http://bound.test/gone': page({ title: 'Not to be seen' }),
  },
  expect: { verdict: 'secure' },
});
