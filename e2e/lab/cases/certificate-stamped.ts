import { securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'certificate-stamped',
  title: 'A certificate for ninety days that claims to be a public one',
  start: 'https://stamped.test/',
  answers: {
    'https://stamped.test/': securePage({ title: 'A certificate for ninety days that claims to be a public one' }),
  },
  certificates: { 'stamped.test': { names: ['stamped.test', 'www.stamped.test'], timestamps: 2 } },
  expect: {
    verdict: 'secure',
    certificate: { shows: { embeddedTimestamps: 2 } },
    absent: ['overlong-certificate', 'soon-overlong-certificate', 'uncovered-sibling'],
  },
});
