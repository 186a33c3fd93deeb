import { securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

/** Browsers take no chain of much more than a hundred kilobytes. */
const names = Array.from({ length: 1_999 }, (_, index) => `host-${index}.many-names.test`);

export default defineCase({
  id: 'certificate-many-names',
  title: 'A certificate with two thousand names',
  start: 'https://many-names.test/',
  answers: { 'https://many-names.test/': securePage({ title: 'A certificate with two thousand names' }) },
  certificates: { 'many-names.test': { names: ['many-names.test', ...names] } },
  expect: {
    verdict: 'secure',
    certificate: { shows: { subject: 'CN=many-names.test', namesOmitted: 1_900 } },
    absent: ['uncovered-sibling'],
  },
});
