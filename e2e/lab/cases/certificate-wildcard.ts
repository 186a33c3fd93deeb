import { securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'certificate-wildcard',
  title: 'A certificate with a wildcard and two more names',
  start: 'https://any.wildcard.test/',
  answers: { 'https://any.wildcard.test/': securePage({ title: 'A certificate with a wildcard and two more names' }) },
  certificates: { 'any.wildcard.test': { names: ['wildcard.test', '*.wildcard.test', 'other-site.test'] } },
  expect: {
    verdict: 'secure',
    certificate: {
      shows: { subject: 'CN=wildcard.test', names: ['wildcard.test', '*.wildcard.test', 'other-site.test'] },
    },
    absent: ['uncovered-sibling', 'untrusted-certificate'],
  },
});
