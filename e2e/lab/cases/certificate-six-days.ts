import { securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'certificate-six-days',
  title: 'A certificate for six days, on its second day',
  start: 'https://six-days.test/',
  answers: { 'https://six-days.test/': securePage({ title: 'A certificate for six days, on its second day' }) },
  certificates: { 'six-days.test': { lifetime: 6, age: 1 } },
  expect: {
    verdict: 'secure',
    certificate: { shows: { keyAlgorithm: 'EC', keyBits: 256, curve: 'P-256', trusted: true } },
    absent: ['expiring-certificate', 'weak-certificate-key', 'weak-certificate-signature', 'untrusted-certificate'],
  },
});
