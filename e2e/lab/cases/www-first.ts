import { redirect, securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'www-first',
  title: 'The first redirect changes the host',
  start: 'http://apex.test/',
  answers: {
    'http://apex.test/': redirect(301, 'https://www.apex.test/'),
    'https://www.apex.test/': securePage({ title: 'The first redirect changes the host' }),
  },
  expect: { verdict: 'secure', findings: ['first-hop-elsewhere'], absent: ['insecure-hop'] },
});
