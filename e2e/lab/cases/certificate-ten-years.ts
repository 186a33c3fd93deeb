import { securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'certificate-ten-years',
  title: 'A certificate for ten years, three years old',
  start: 'https://ten-years.test/',
  answers: { 'https://ten-years.test/': securePage({ title: 'A certificate for ten years, three years old' }) },
  certificates: { 'ten-years.test': { lifetime: 3650, age: 1000 } },
  expect: {
    verdict: 'secure',
    certificate: { shows: { trusted: true } },
    absent: ['overlong-certificate', 'missing-transparency', 'expiring-certificate'],
  },
});
