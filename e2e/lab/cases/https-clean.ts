import { securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'https-clean',
  title: 'A page over HTTPS with nothing wrong',
  start: 'https://clean.test/',
  answers: { 'https://clean.test/': securePage({ title: 'A page over HTTPS with nothing wrong' }) },
  expect: {
    verdict: 'secure',
    absent: [
      ...['plain-http', 'failed-connection', 'crossed-port', 'nonstandard-https-port', 'nonstandard-http-port'],
      ...[
        'other-protocol',
        'credentials-in-address',
        'missing-hsts',
        'invalid-hsts',
        'short-hsts',
        'blocked-mixed-content',
      ],
    ],
    insecureRequests: [],
  },
});
