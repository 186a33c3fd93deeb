import { resource, securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'mixed-script-served',
  title: 'A script over HTTP, from a server that answers',
  start: 'https://mixed-script-served.test/',
  answers: {
    'https://mixed-script-served.test/': securePage({
      title: 'A script over HTTP, from a server that answers',
      head: '<script src="http://served.test/script.js"></script>',
    }),
    'http://served.test/script.js': resource('text/javascript', "document.documentElement.dataset.ran = 'yes';"),
  },
  expect: {
    verdict: 'warning',
    findings: ['blocked-mixed-content'],
    insecureRequests: [{ url: 'http://served.test/script.js', destination: 'script', outcome: 'blocked' }],
  },
});
