import { redirect, securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'hop-in-the-middle',
  title: 'A second HTTP hop on the way to HTTPS',
  start: 'http://middle.test/',
  answers: {
    'http://middle.test/': redirect(301, 'http://middle.test/home'),
    'http://middle.test/home': redirect(301, 'https://middle.test/home'),
    'https://middle.test/home': securePage({ title: 'A second HTTP hop on the way to HTTPS' }),
  },
  expect: { verdict: 'warning', findings: ['insecure-hop', 'first-hop-elsewhere'], absent: ['downgrade-redirect'] },
});
