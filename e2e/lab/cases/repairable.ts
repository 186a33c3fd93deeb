import { resource, securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

const script = resource('text/javascript', 'document.documentElement.dataset.plain = "ran";\n');

export default defineCase({
  id: 'repairable',
  title: 'Blocked scripts, one of which also comes over HTTPS',
  start: 'https://repairable.test/',
  answers: {
    'https://repairable.test/': securePage({
      title: 'Blocked scripts, one of which also comes over HTTPS',
      head: '<script src="http://resource.test/script.js"></script><script src="http://plain-only.test/script.js"></script>',
    }),
    'http://plain-only.test/script.js': script,
  },
  expect: {
    verdict: 'warning',
    findings: ['blocked-mixed-content'],
    insecureRequests: [
      { url: 'http://resource.test/script.js', destination: 'script', outcome: 'blocked' },
      { url: 'http://plain-only.test/script.js', destination: 'script', outcome: 'blocked' },
    ],
  },
});
