import { securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'mixed-frame',
  title: 'A frame over HTTP',
  start: 'https://mixed-frame.test/',
  answers: {
    'https://mixed-frame.test/': securePage({
      title: 'A frame over HTTP',
      body: '<iframe src="http://resource.test/frame.html" title="A frame"></iframe>',
    }),
  },
  expect: {
    verdict: 'warning',
    findings: ['blocked-mixed-content'],
    insecureRequests: [{ url: 'http://resource.test/frame.html', destination: 'frame', outcome: 'blocked' }],
  },
});
