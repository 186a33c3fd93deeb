import { securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'status-520',
  title: 'A CDN gets no usable response from the origin',
  start: 'https://status-520.test/',
  answers: {
    'https://status-520.test/': securePage({ title: 'Error 520', status: 520 }),
  },

  expect: {
    verdict: 'secure',
    findings: ['tls-error-status'],
  },
});
