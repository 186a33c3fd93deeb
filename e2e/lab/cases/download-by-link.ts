import { resource, securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'download-by-link',
  title: 'A link leads to a program over HTTP',
  start: 'https://download-link.test/',
  answers: {
    'https://download-link.test/': securePage({
      title: 'A link leads to a program over HTTP',
      body: '<a href="http://files.test/setup.exe">Setup</a><script>onload = () => setTimeout(() => document.querySelector("a").click())</script>',
    }),
    'http://files.test/setup.exe': resource('application/octet-stream', 'a program'),
  },
  expect: {
    verdict: 'warning',
    findings: ['insecure-download'],
    insecureRequests: [{ url: 'http://files.test/setup.exe', outcome: 'loaded', destination: 'download' }],
  },
});
