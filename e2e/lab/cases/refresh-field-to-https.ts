import { securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'refresh-field-to-https',
  title: 'A header that loads the page again after a while',
  start: 'https://refresh-again.test/',
  answers: {
    'https://refresh-again.test/': securePage({
      title: 'A header that loads the page again after a while',
      headers: { Refresh: '300' },
    }),
  },
  expect: { verdict: 'secure', absent: ['downgrade-refresh'] },
});
