import { securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'accepted-self-signed',
  title: 'The certificate is signed by itself, and the person has gone on',
  start: 'https://accepted-self-signed.test/',
  answers: {
    'https://accepted-self-signed.test/': securePage({
      title: 'The certificate is signed by itself, and the person has gone on',
    }),
  },
  certificates: { 'accepted-self-signed.test': 'self-signed' },
  exceptions: ['accepted-self-signed.test'],
  expect: {
    // Chromium keeps no list of exceptions that could be written before it starts.
    verdict: { chromium: 'failed', firefox: 'insecure' },
    certificate: { shows: { trusted: false }, fails: ['untrusted-certificate'] },
  },
});
