import { securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'certificate-without-www',
  title: 'A certificate that leaves out www',
  start: 'https://without-www.test/',
  answers: { 'https://without-www.test/': securePage({ title: 'A certificate that leaves out www' }) },
  expect: {
    verdict: 'secure',
    certificate: { shows: { names: ['without-www.test'] }, fails: ['uncovered-sibling'] },
  },
});
