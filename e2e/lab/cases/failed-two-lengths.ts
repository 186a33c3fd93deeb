import { raw } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'failed-two-lengths',
  title: 'The response states two lengths',
  start: 'https://two-lengths.test/',
  answers: {
    'https://two-lengths.test/': raw('HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: 5\r\n\r\nhello'),
  },

  expect: { verdict: 'failed', failure: 'malformed-response', cause: ['Content-Length'] },
});
