import { page, resource } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'policy-breaks-http-meta',
  title: 'The same by a meta element',
  start: 'http://policy-meta.test/',
  answers: {
    'http://policy-meta.test/': page({
      title: 'The same by a meta element',
      head: '<meta http-equiv="Content-Security-Policy" content="upgrade-insecure-requests"><link rel="stylesheet" href="/style.css"><script src="/app.js"></script>',
    }),
    'http://policy-meta.test/style.css': resource('text/css', 'h1 { color: teal }'),
    'http://policy-meta.test/app.js': resource('text/javascript', '0;'),
  },
  // HTTPS is not there: connections to it are cut.
  expect: {
    verdict: 'insecure',
    findings: ['plain-http', 'policy-upgraded-content'],
    absent: ['future-mixed-content'],
    insecureRequests: [
      { url: 'http://policy-meta.test/style.css', destination: 'style', outcome: 'upgraded-by-policy' },
      { url: 'http://policy-meta.test/app.js', destination: 'script', outcome: 'upgraded-by-policy' },
    ],
  },
});
