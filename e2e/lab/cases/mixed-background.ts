import { securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'mixed-background',
  title: 'A background image over HTTP',
  start: 'https://mixed-background.test/',
  answers: {
    'https://mixed-background.test/': securePage({
      title: 'A background image over HTTP',
      head: '<style>h1 { background: url(http://resource.test/image.png) }</style>',
    }),
  },
  expect: {
    verdict: 'warning',
    findings: ['upgraded-mixed-content'],
    insecureRequests: [{ url: 'http://resource.test/image.png', destination: 'image', outcome: 'upgraded' }],
  },
});
