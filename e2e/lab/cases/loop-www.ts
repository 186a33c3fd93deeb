import { redirect } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'loop-www',
  title: 'With and without www redirect to each other',
  start: 'https://loop-www.test/',
  answers: {
    'https://loop-www.test/': redirect(302, 'https://www.loop-www.test/'),
    'https://www.loop-www.test/': redirect(301, 'https://loop-www.test/'),
  },

  expect: {
    verdict: 'failed',
    failure: 'redirect-loop',
    cause: ['https://loop-www.test/ answers 302 with www', 'https://www.loop-www.test/ answers 301 without'],
    absent: ['insecure-hop', 'long-redirect-chain'],
  },
});
