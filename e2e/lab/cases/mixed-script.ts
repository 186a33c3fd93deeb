import { securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'mixed-script',
  title: 'A script over HTTP',
  start: 'https://mixed-script.test/',
  answers: {
    'https://mixed-script.test/': securePage({
      title: 'A script over HTTP',
      head: '<script src="http://resource.test/script.js"></script>',
    }),
  },
  expect: {
    verdict: 'warning',
    findings: ['blocked-mixed-content'],
    absent: ['loaded-mixed-content', 'upgraded-mixed-content'],
    badge: '1',
    insecureRequests: [{ url: 'http://resource.test/script.js', destination: 'script', outcome: 'blocked' }],
  },
});
