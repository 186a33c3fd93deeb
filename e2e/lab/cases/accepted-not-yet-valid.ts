import { securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'accepted-not-yet-valid',
  title: 'The certificate is not valid yet, and the person has gone on',
  start: 'https://accepted-not-yet-valid.test/',
  answers: {
    'https://accepted-not-yet-valid.test/': securePage({
      title: 'The certificate is not valid yet, and the person has gone on',
    }),
  },
  certificates: { 'accepted-not-yet-valid.test': 'not-yet-valid' },
  exceptions: ['accepted-not-yet-valid.test'],
  expect: {
    // Chromium keeps no list of exceptions that could be written before it starts.
    verdict: { chromium: 'failed', firefox: 'insecure' },
    certificate: { shows: { trusted: false }, fails: ['untrusted-certificate'] },
  },
});
