import { securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'status-525',
  title: 'A CDN cannot complete the handshake with the origin',
  start: 'https://status-525.test/',
  answers: {
    'https://status-525.test/': securePage({ title: 'Error 525', status: 525 }),
  },

  expect: {
    verdict: 'warning',
    findings: ['tls-error-status'],
  },
});
