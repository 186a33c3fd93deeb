import { page } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'failed-http2',
  title: 'The server speaks HTTP/2, and ends every request with an error of the protocol',
  start: 'https://http2.test/',
  answers: { 'https://http2.test/': page({ title: 'Not to be seen' }) },
  terms: { 'http2.test': { http2: 'broken' } },
  // Firefox names it as a connection that was cut.
  expect: {
    verdict: 'failed',
    failure: { chromium: 'malformed-response', firefox: 'reset' },
    cause: { chromium: ['--http2'], firefox: ['server’s log'] },
  },
});
