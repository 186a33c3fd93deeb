import { redirect } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'loop-hosts',
  title: 'Two hosts redirect to each other',
  start: 'https://loop-one.test/',
  answers: {
    'https://loop-one.test/': redirect(302, 'https://loop-two.test/'),
    'https://loop-two.test/': redirect(307, 'https://loop-one.test/'),
  },

  expect: {
    verdict: 'failed',
    failure: 'redirect-loop',
    cause: [
      'https://loop-one.test/ answers 302 with a redirect to another host',
      'https://loop-two.test/ answers 307 with one back',
    ],
    absent: ['insecure-hop', 'long-redirect-chain'],
  },
});
