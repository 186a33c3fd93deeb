import { securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'failed-must-staple',
  title: 'The certificate demands an answer about its revocation, which the server does not send',
  start: 'https://must-staple.test/',
  answers: { 'https://must-staple.test/': securePage({ title: 'Without the answer that its certificate demands' }) },
  certificates: { 'must-staple.test': 'must-staple' },
  // Chromium looks at no such answer.
  expect: {
    verdict: { chromium: 'secure', firefox: 'failed' },
    failure: { chromium: undefined, firefox: 'certificate-other' },
    cause: { chromium: [], firefox: ['without must-staple'] },
  },
});
