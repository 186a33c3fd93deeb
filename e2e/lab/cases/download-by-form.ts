import { redirect, resource, securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'download-by-form',
  title: 'A form leads to an attachment over HTTP, by a redirect',
  start: 'https://download-form.test/',
  answers: {
    'https://download-form.test/': securePage({
      title: 'A form leads to an attachment over HTTP, by a redirect',
      body: '<form action="/get"><button>Get it</button></form><script>onload = () => setTimeout(() => document.querySelector("button").click())</script>',
    }),
    'https://download-form.test/get': redirect(302, 'http://files.test/report.html'),
    'http://files.test/report.html': {
      ...resource('text/html', 'a report'),
      headers: { 'Content-Disposition': 'attachment; filename="report.html"' },
    },
  },
  expect: {
    verdict: 'warning',
    findings: ['insecure-download'],
    insecureRequests: [{ url: 'http://files.test/report.html', outcome: 'loaded', destination: 'download' }],
  },
});
