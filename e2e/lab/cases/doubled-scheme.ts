import { redirect, securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'doubled-scheme',
  title: 'A redirect with the schemes of two proxies',
  start: 'https://doubled.test/',
  answers: {
    'https://doubled.test/': redirect(302, 'https,http://doubled.test/home'),
    'https://doubled.test/https,http://doubled.test/home': securePage({ title: 'Whatever there is at such a path' }),
  },
  expect: { verdict: 'warning', findings: ['doubled-scheme'] },
});
