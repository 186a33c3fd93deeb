import { page, securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'secure-frame-over-http',
  title: 'A secure frame with a blocked script, in a page over HTTP',
  start: 'http://around.test/',
  answers: {
    'http://around.test/': page({
      title: 'A secure frame with a blocked script, in a page over HTTP',
      body: '<iframe src="https://within.test/" title="A page inside"></iframe>',
    }),
    'https://within.test/': securePage({
      title: 'A page inside',
      body: '<script src="http://resource.test/script.js"></script>',
    }),
  },
  expect: {
    verdict: 'insecure',
    findings: ['plain-http', 'blocked-mixed-content'],
    absent: ['future-mixed-content', 'upgraded-mixed-content'],
    insecureRequests: [{ url: 'http://resource.test/script.js', destination: 'script', outcome: 'blocked' }],
  },
});
