import { securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'refresh-field-to-http',
  title: 'A header that moves on to HTTP after a while',
  start: 'https://refresh-field.test/',
  answers: {
    'https://refresh-field.test/': securePage({
      title: 'A header that moves on to HTTP after a while',
      headers: { Refresh: '300; url=http://refresh-field.test/news' },
    }),
  },
  expect: { verdict: 'warning', findings: ['downgrade-refresh'] },
});
