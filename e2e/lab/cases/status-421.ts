import { securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'status-421',
  title: 'A server is asked for another name than TLS was opened for',
  start: 'https://status-421.test/',
  answers: {
    'https://status-421.test/': securePage({ title: 'Error 421', status: 421 }),
  },

  expect: {
    verdict: 'warning',
    findings: ['tls-error-status'],
  },
});
