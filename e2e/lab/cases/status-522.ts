import { securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'status-522',
  title: 'A CDN gets no answer from the origin',
  start: 'https://status-522.test/',
  answers: {
    'https://status-522.test/': securePage({ title: 'Error 522', status: 522 }),
  },

  expect: {
    verdict: 'warning',
    findings: ['tls-error-status'],
  },
});
