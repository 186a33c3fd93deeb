import { securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'accepted-weak-signature',
  title: 'The certificate is signed with SHA-1, and the person has gone on',
  start: 'https://accepted-weak-signature.test/',
  answers: {
    'https://accepted-weak-signature.test/': securePage({
      title: 'The certificate is signed with SHA-1, and the person has gone on',
    }),
  },
  certificates: { 'accepted-weak-signature.test': 'weak-signature' },
  exceptions: ['accepted-weak-signature.test'],
  expect: {
    // Chromium keeps no list of exceptions that could be written before it starts.
    verdict: { chromium: 'failed', firefox: 'insecure' },
    certificate: { shows: { trusted: false }, fails: ['untrusted-certificate', 'weak-certificate-signature'] },
  },
});
