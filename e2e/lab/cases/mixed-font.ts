import { securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'mixed-font',
  title: 'A font over HTTP',
  start: 'https://mixed-font.test/',
  answers: {
    'https://mixed-font.test/': securePage({
      title: 'A font over HTTP',
      head: '<style>@font-face { font-family: lab; src: url(http://resource.test/font.woff2) } h1 { font-family: lab }</style>',
    }),
  },
  expect: {
    verdict: 'warning',
    findings: ['blocked-mixed-content'],
    insecureRequests: [{ url: 'http://resource.test/font.woff2', destination: 'font', outcome: 'blocked' }],
  },
});
