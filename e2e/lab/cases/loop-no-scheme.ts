import { redirect } from '../answers.ts';
import { defineCase } from '../case.ts';

/** What each further redirect leads to; browsers give up after twenty. */
const endless = Object.fromEntries(
  Array.from({ length: 90 }, (_, index) => [
    `https://loop-path.test/${'loop-path.test/'.repeat(index + 1)}`,
    redirect(302, 'loop-path.test/'),
  ]),
);

export default defineCase({
  id: 'loop-no-scheme',
  title: 'A Location without a scheme is taken for a path',
  start: 'https://loop-path.test/',
  answers: { 'https://loop-path.test/': redirect(302, 'loop-path.test/'), ...endless },

  expect: {
    verdict: 'failed',
    failure: 'redirect-loop',
    cause: ['has no scheme, so “loop-path.test” is taken for part of the path'],
    absent: ['insecure-hop', 'long-redirect-chain'],
  },
});
