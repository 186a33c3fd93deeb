import { securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'certificate-47-days',
  title: 'A certificate for 47 days, half way through',
  start: 'https://47-days.test/',
  answers: { 'https://47-days.test/': securePage({ title: 'A certificate for 47 days, half way through' }) },
  certificates: { '47-days.test': { lifetime: 47, age: 24 } },
  expect: {
    verdict: 'secure',
    certificate: { shows: { trusted: true } },
    absent: ['expiring-certificate', 'weak-certificate-key', 'weak-certificate-signature', 'untrusted-certificate'],
  },
});
