import { page, resource } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'policy-breaks-http-private',
  title: 'The same on a device of the local network',
  start: 'http://panel.internal/',
  answers: {
    'http://panel.internal/': page({
      title: 'The same on a device of the local network',
      headers: { 'Content-Security-Policy': "default-src 'self' 'unsafe-inline' data:; upgrade-insecure-requests" },
      head: '<link rel="stylesheet" href="/style.css"><script src="/app.js"></script>',
    }),
    'http://panel.internal/style.css': resource('text/css', 'h1 { color: teal }'),
    'http://panel.internal/app.js': resource('text/javascript', '0;'),
  },
  // HTTPS is not there: connections to it are cut.
  expect: {
    verdict: 'warning',
    findings: ['plain-http', 'policy-upgraded-content'],
    absent: ['future-mixed-content'],
    insecureRequests: [
      { url: 'http://panel.internal/style.css', destination: 'style', outcome: 'upgraded-by-policy' },
      { url: 'http://panel.internal/app.js', destination: 'script', outcome: 'upgraded-by-policy' },
    ],
  },
});
