import { securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'status-502',
  title: 'A proxy whose application does not answer',
  start: 'https://status-502.test/',
  answers: {
    'https://status-502.test/': securePage({ title: 'Bad Gateway', status: 502 }),
  },

  expect: {
    verdict: 'secure',
    absent: ['tls-error-status'],
  },
});
