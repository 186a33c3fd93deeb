import { securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'mixed-image',
  title: 'An image over HTTP',
  start: 'https://mixed-image.test/',
  answers: {
    'https://mixed-image.test/': securePage({
      title: 'An image over HTTP',
      body: '<img src="http://resource.test/image.png" alt="A dot">',
    }),
  },
  expect: {
    verdict: 'warning',
    findings: ['upgraded-mixed-content'],
    absent: ['loaded-mixed-content', 'blocked-mixed-content', 'local-network-request'],
    badge: '1',
    insecureRequests: [{ url: 'http://resource.test/image.png', destination: 'image', outcome: 'upgraded' }],
  },
});
