import { securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'certificate-47-days-ending',
  title: 'A certificate for 47 days, in its last week',
  start: 'https://47-days-ending.test/',
  answers: { 'https://47-days-ending.test/': securePage({ title: 'A certificate for 47 days, in its last week' }) },
  certificates: { '47-days-ending.test': { lifetime: 47, age: 40.5 } },
  expect: {
    // A moderate failure changes the grade, not the verdict.
    verdict: 'secure',
    certificate: { shows: { trusted: true }, fails: ['expiring-certificate'] },
  },
});
