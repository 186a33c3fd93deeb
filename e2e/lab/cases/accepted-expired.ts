import { securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'accepted-expired',
  title: 'The certificate has expired, and the person has gone on',
  start: 'https://accepted-expired.test/',
  answers: {
    'https://accepted-expired.test/': securePage({ title: 'The certificate has expired, and the person has gone on' }),
  },
  certificates: { 'accepted-expired.test': 'expired' },
  exceptions: ['accepted-expired.test'],
  expect: {
    // Chromium keeps no list of exceptions that could be written before it starts.
    verdict: { chromium: 'failed', firefox: 'insecure' },
    certificate: { shows: { trusted: false }, fails: ['untrusted-certificate', 'expiring-certificate'] },
  },
});
