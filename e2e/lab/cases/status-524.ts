import { securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'status-524',
  title: 'A CDN waits too long for the origin',
  start: 'https://status-524.test/',
  answers: {
    'https://status-524.test/': securePage({ title: 'Error 524', status: 524 }),
  },

  expect: {
    verdict: 'secure',
    findings: ['tls-error-status'],
  },
});
