import { raw } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'failed-http2-only',
  title: 'A server speaks HTTP/2 only, without TLS',
  start: 'http://http2-only.test:8080/',
  answers: {
    'http://http2-only.test:8080/': raw(
      new Uint8Array([0, 0, 0, 4, 0, 0, 0, 0, 0, 0, 0, 8, 7, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]),
    ),
  },

  expect: {
    // Firefox shows whatever comes.
    verdict: { chromium: 'failed', firefox: 'insecure' },
    failure: { chromium: 'malformed-response', firefox: undefined },
    findings: { chromium: ['failed-connection'], firefox: ['other-protocol'] },
    cause: { chromium: ['HTTP/2 without TLS (gRPC)'], firefox: [] },
  },
});
