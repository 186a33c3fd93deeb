import { redirect, securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'downgrade-on-the-way',
  title: 'HTTPS by way of HTTP',
  start: 'https://detour.test/',
  answers: {
    'https://detour.test/': redirect(302, 'http://detour.test/login'),
    'http://detour.test/login': redirect(302, 'https://detour.test/login'),
    'https://detour.test/login': securePage({ title: 'HTTPS by way of HTTP' }),
  },
  expect: { verdict: 'warning', findings: ['downgrade-redirect'], absent: ['plain-http'] },
});
