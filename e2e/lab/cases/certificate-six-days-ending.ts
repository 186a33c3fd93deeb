import { securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'certificate-six-days-ending',
  title: 'A certificate for six days, on its last',
  start: 'https://six-days-ending.test/',
  answers: { 'https://six-days-ending.test/': securePage({ title: 'A certificate for six days, on its last' }) },
  certificates: { 'six-days-ending.test': { lifetime: 6, age: 5.7 } },
  expect: {
    verdict: { chromium: 'secure', firefox: 'warning' },
    badge: { chromium: '', firefox: '1' },
    certificate: { shows: { trusted: true }, fails: ['expiring-certificate'] },
  },
});
