import { securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'failed-revoked',
  title: 'The certificate was revoked, and the server says so itself',
  start: 'https://revoked.test/',
  answers: {
    'https://revoked.test/': securePage({ title: 'The certificate was revoked, and the server says so itself' }),
  },
  certificates: { 'revoked.test': 'revoked' },
  // Chromium takes no notice of what a server says about its own certificate.
  expect: {
    verdict: { chromium: 'secure', firefox: 'failed' },
    failure: { chromium: 'none', firefox: 'certificate-revoked' },
  },
});
