import { redirect, securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'redirect-to-suffix',
  title: 'HTTP sent to a parent that strangers share',
  // A name of the list of public suffixes; like every name in the lab it leads to this computer.
  start: 'http://shop.co.jp/',
  answers: {
    'http://shop.co.jp/': redirect(301, 'https://co.jp/'),
    'https://co.jp/': securePage({ title: 'HTTP sent to a parent that strangers share' }),
  },
  expect: { verdict: 'secure', findings: ['first-hop-elsewhere'], absent: ['plain-http'] },
});
