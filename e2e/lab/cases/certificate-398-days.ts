import { securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'certificate-398-days',
  title: 'A certificate for 398 days, a month old',
  start: 'https://398-days.test/',
  answers: { 'https://398-days.test/': securePage({ title: 'A certificate for 398 days, a month old' }) },
  certificates: { '398-days.test': { lifetime: 398, age: 30 } },
  expect: {
    verdict: 'secure',
    certificate: { shows: { trusted: true } },
    // A private authority may do as it likes.
    absent: ['overlong-certificate', 'missing-transparency', 'expiring-certificate'],
  },
});
