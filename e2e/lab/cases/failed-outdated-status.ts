import { securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'failed-outdated-status',
  title: 'The server sends an answer about revocation that is a month old',
  start: 'https://outdated-status.test/',
  answers: { 'https://outdated-status.test/': securePage({ title: 'With an outdated answer about its certificate' }) },
  certificates: { 'outdated-status.test': 'outdated-status' },
  // Chromium looks at no such answer.
  expect: {
    verdict: { chromium: 'secure', firefox: 'failed' },
    failure: { chromium: undefined, firefox: 'certificate-other' },
    cause: { chromium: [], firefox: ['Reload the server'] },
  },
});
