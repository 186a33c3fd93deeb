import { securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'lifecycle-cached',
  title: 'A page that may be kept for an hour',
  start: 'https://cached.test/',
  answers: {
    'https://cached.test/': securePage({
      title: 'A page that may be kept for an hour',
      headers: { 'Cache-Control': 'max-age=3600' },
    }),
  },
  expect: { verdict: 'secure', absent: ['missing-hsts'] },
});
