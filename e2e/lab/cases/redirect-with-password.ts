import { redirect, securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'redirect-with-password',
  title: 'A redirect puts a password into the address',
  start: 'https://telling.test/',
  answers: {
    'https://telling.test/': redirect(302, 'https://anna:key@telling.test/in'),
    'https://telling.test/in': securePage({ title: 'A redirect puts a password into the address' }),
  },
  expect: { verdict: 'secure', findings: ['credentials-in-address'], absent: ['redirect-to-port'] },
});
