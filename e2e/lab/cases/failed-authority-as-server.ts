import { securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'failed-authority-as-server',
  title: 'A server presents the certificate of an authority',
  start: 'https://authority.test/',
  answers: { 'https://authority.test/': securePage({ title: 'Chromium shows it' }) },
  certificates: { 'authority.test': 'authority' },
  expect: {
    // Chromium minds only who signed it.
    verdict: { chromium: 'secure', firefox: 'failed' },
    failure: { chromium: undefined, firefox: 'certificate-other' },
    cause: { chromium: [], firefox: ['may not sign others (basicConstraints CA:FALSE)'] },
  },
});
