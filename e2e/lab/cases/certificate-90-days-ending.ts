import { securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'certificate-90-days-ending',
  title: 'A certificate for 90 days with two left',
  start: 'https://90-days-ending.test/',
  answers: { 'https://90-days-ending.test/': securePage({ title: 'A certificate for 90 days with two left' }) },
  certificates: { '90-days-ending.test': { lifetime: 90, age: 88 } },
  expect: {
    verdict: { chromium: 'secure', firefox: 'warning' },
    badge: { chromium: '', firefox: '1' },
    certificate: { shows: { trusted: true }, fails: ['expiring-certificate'] },
  },
});
