import { page } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'failed-alert-decode-error',
  title: 'The server cannot read the greeting',
  start: 'https://alert-decode-error.test/',
  answers: { 'https://alert-decode-error.test/': page({ title: 'Not to be seen' }) },
  handshakes: { 'alert-decode-error.test': 'alert decode-error' },
  expect: {
    verdict: 'failed',
    failure: { chromium: 'tls-protocol', firefox: 'tls-alert' },
    cause: { chromium: ['ended the handshake with an alert'], firefox: ['SSL_ERROR_DECODE_ERROR_ALERT'] },
  },
});
