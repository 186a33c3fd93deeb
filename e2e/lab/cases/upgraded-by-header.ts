import { securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'upgraded-by-header',
  title: 'Everything upgraded by a header',
  start: 'https://upgrade-header.test/',
  answers: {
    'https://upgrade-header.test/': securePage({
      title: 'Everything upgraded by a header',
      headers: { 'Content-Security-Policy': 'upgrade-insecure-requests' },
      head: '<script src="http://resource.test/script.js"></script>',
      body: '<img src="http://resource.test/image.png" alt="A dot">',
    }),
  },
  expect: {
    verdict: 'secure',
    findings: ['policy-upgraded-content'],
    absent: ['blocked-mixed-content', 'upgraded-mixed-content'],
    insecureRequests: [
      { url: 'http://resource.test/script.js', destination: 'script', outcome: 'upgraded-by-policy' },
      { url: 'http://resource.test/image.png', destination: 'image', outcome: 'upgraded-by-policy' },
    ],
  },
});
