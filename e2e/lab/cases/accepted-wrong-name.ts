import { securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'accepted-wrong-name',
  title: 'The certificate is for another name, and the person has gone on',
  start: 'https://accepted-wrong-name.test/',
  answers: {
    'https://accepted-wrong-name.test/': securePage({
      title: 'The certificate is for another name, and the person has gone on',
    }),
  },
  certificates: { 'accepted-wrong-name.test': 'wrong-name' },
  exceptions: ['accepted-wrong-name.test'],
  expect: {
    // Chromium keeps no list of exceptions that could be written before it starts.
    verdict: { chromium: 'failed', firefox: 'insecure' },
    certificate: { shows: { trusted: false }, fails: ['untrusted-certificate'] },
  },
});
