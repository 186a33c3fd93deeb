import { redirect, securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'long-chain',
  title: 'Five redirects, all over HTTPS',
  start: 'https://chain.test/1',
  answers: {
    'https://chain.test/1': redirect(301, 'https://chain.test/2'),
    'https://chain.test/2': redirect(301, 'https://chain.test/3'),
    'https://chain.test/3': redirect(301, 'https://chain.test/4'),
    'https://chain.test/4': redirect(301, 'https://chain.test/5'),
    'https://chain.test/5': redirect(301, 'https://chain.test/6'),
    'https://chain.test/6': securePage({ title: 'Five redirects, all over HTTPS' }),
  },
  expect: { verdict: 'secure', findings: ['long-redirect-chain'], absent: ['downgrade-redirect', 'insecure-hop'] },
});
