import { redirect } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'loop-same',
  title: 'An address redirects to itself',
  start: 'https://loop-same.test/',
  answers: { 'https://loop-same.test/': redirect(301, 'https://loop-same.test/') },

  expect: {
    verdict: 'failed',
    failure: 'redirect-loop',
    cause: ['https://loop-same.test/ answers 301 with its own address', 'X-Forwarded-Proto'],
    absent: ['insecure-hop', 'long-redirect-chain'],
  },
});
