import { securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'certificate-address',
  title: 'A certificate for an address',
  start: 'https://203.0.113.80/',
  answers: { 'https://203.0.113.80/': securePage({ title: 'A certificate for an address' }) },
  certificates: { '203.0.113.80': { names: ['203.0.113.80', '2001:db8::80'] } },
  expect: {
    verdict: 'secure',
    certificate: { shows: { names: ['203.0.113.80', '2001:db8::80'] } },
    absent: ['uncovered-sibling', 'untrusted-certificate'],
  },
});
