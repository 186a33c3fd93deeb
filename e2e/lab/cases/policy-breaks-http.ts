import { page, resource } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'policy-breaks-http',
  title: 'A page over HTTP whose header asks for HTTPS that is not there',
  start: 'http://policy-over-http.test/',
  answers: {
    'http://policy-over-http.test/': page({
      title: 'A page over HTTP whose header asks for HTTPS that is not there',
      headers: { 'Content-Security-Policy': "default-src 'self' 'unsafe-inline' data:; upgrade-insecure-requests" },
      head: '<link rel="stylesheet" href="/style.css"><script src="/app.js"></script>',
    }),
    'http://policy-over-http.test/style.css': resource('text/css', 'h1 { color: teal }'),
    'http://policy-over-http.test/app.js': resource('text/javascript', '0;'),
  },
  // HTTPS is not there: connections to it are cut.
  expect: {
    verdict: 'insecure',
    findings: ['plain-http', 'policy-upgraded-content'],
    absent: ['future-mixed-content'],
    insecureRequests: [
      { url: 'http://policy-over-http.test/style.css', destination: 'style', outcome: 'upgraded-by-policy' },
      { url: 'http://policy-over-http.test/app.js', destination: 'script', outcome: 'upgraded-by-policy' },
    ],
  },
});
