import { securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'upgraded-by-meta',
  title: 'Everything upgraded by a meta element',
  start: 'https://upgrade-meta.test/',
  answers: {
    'https://upgrade-meta.test/': securePage({
      title: 'Everything upgraded by a meta element',
      head: '<meta http-equiv="Content-Security-Policy" content="upgrade-insecure-requests">',
      body: '<script src="http://resource.test/script.js"></script>',
    }),
  },
  expect: {
    verdict: 'secure',
    findings: ['policy-upgraded-content'],
    absent: ['blocked-mixed-content', 'upgraded-mixed-content'],
    insecureRequests: [{ url: 'http://resource.test/script.js', destination: 'script', outcome: 'upgraded-by-policy' }],
  },
});
