import { securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'status-530',
  title: 'A CDN does not find the origin',
  start: 'https://status-530.test/',
  answers: {
    'https://status-530.test/': securePage({ title: 'Error 530', status: 530 }),
  },

  expect: {
    verdict: 'secure',
    findings: ['tls-error-status'],
  },
});
