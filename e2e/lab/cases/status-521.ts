import { securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'status-521',
  title: 'A CDN is refused by the origin',
  start: 'https://status-521.test/',
  answers: {
    'https://status-521.test/': securePage({ title: 'Error 521', status: 521 }),
  },

  expect: {
    verdict: 'warning',
    findings: ['tls-error-status'],
  },
});
