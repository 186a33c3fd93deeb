import { securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'status-526',
  title: 'A CDN refuses the certificate of the origin',
  start: 'https://status-526.test/',
  answers: {
    'https://status-526.test/': securePage({ title: 'Error 526', status: 526 }),
  },

  expect: {
    verdict: 'warning',
    findings: ['tls-error-status'],
  },
});
