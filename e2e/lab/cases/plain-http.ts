import { page } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'plain-http',
  title: 'A page over plain HTTP',
  start: 'http://plain.test/',
  answers: { 'http://plain.test/': page({ title: 'A page over plain HTTP' }) },
  expect: {
    verdict: 'insecure',
    findings: ['plain-http', 'unavailable-upgrade'],
    absent: ['other-protocol', 'available-upgrade'],
  },
});
