import { securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'mixed-stylesheet',
  title: 'A style sheet over HTTP',
  start: 'https://mixed-style.test/',
  answers: {
    'https://mixed-style.test/': securePage({
      title: 'A style sheet over HTTP',
      head: '<link rel="stylesheet" href="http://resource.test/style.css">',
    }),
  },
  expect: {
    verdict: 'warning',
    findings: ['blocked-mixed-content'],
    insecureRequests: [{ url: 'http://resource.test/style.css', destination: 'style', outcome: 'blocked' }],
  },
});
