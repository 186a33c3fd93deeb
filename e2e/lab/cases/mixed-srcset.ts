import { securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'mixed-srcset',
  title: 'A choice of images over HTTP',
  start: 'https://mixed-srcset.test/',
  answers: {
    'https://mixed-srcset.test/': securePage({
      title: 'A choice of images over HTTP',
      body: '<img srcset="http://resource.test/image-large.png 1x" alt="A dot">',
    }),
  },
  expect: {
    verdict: 'warning',
    findings: ['blocked-mixed-content'],
    insecureRequests: [{ url: 'http://resource.test/image-large.png', destination: 'imageset', outcome: 'blocked' }],
  },
});
