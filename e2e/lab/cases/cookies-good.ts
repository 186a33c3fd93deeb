import { securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'cookies-good',
  title: 'Cookies with all that they need',
  start: 'https://firm-cookies.test/',
  answers: {
    'https://firm-cookies.test/': securePage({
      title: 'Cookies with all that they need',
      headers: { 'Set-Cookie': ['__Host-sid=1; Secure; HttpOnly; Path=/', 'embed=1; Secure; SameSite=None'] },
    }),
  },
  expect: { verdict: 'secure', absent: ['insecure-cookie', 'broken-cookie-prefix', 'insecure-cross-site-cookie'] },
});
