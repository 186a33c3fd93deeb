import { resource, securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'download-secure',
  title: 'A link leads to a program over HTTPS',
  start: 'https://download-secure.test/',
  answers: {
    'https://download-secure.test/': securePage({
      title: 'A link leads to a program over HTTPS',
      body: '<a href="https://files.test/setup.exe">Setup</a><script>onload = () => setTimeout(() => document.querySelector("a").click())</script>',
    }),
    'https://files.test/setup.exe': resource('application/octet-stream', 'a program'),
  },
  expect: { verdict: 'secure', absent: ['insecure-download'], insecureRequests: [] },
});
