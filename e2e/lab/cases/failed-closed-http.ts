import { securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'failed-closed-http',
  title: 'Only HTTPS answers',
  start: 'http://closed-http.test/',
  answers: {
    'https://closed-http.test/': securePage({ title: 'HTTPS only' }),
  },

  expect: {
    verdict: 'failed',
    failure: { chromium: 'empty-response', firefox: 'reset' },
    cause: ['Try https://closed-http.test/'],
    findings: ['failed-connection'],
  },
});
