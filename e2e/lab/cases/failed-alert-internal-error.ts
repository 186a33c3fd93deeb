import { page } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'failed-alert-internal-error',
  title: 'The server has no certificate it can use',
  start: 'https://alert-internal-error.test/',
  answers: { 'https://alert-internal-error.test/': page({ title: 'Not to be seen' }) },
  handshakes: { 'alert-internal-error.test': 'alert internal-error' },
  expect: {
    verdict: 'failed',
    failure: { chromium: 'tls-protocol', firefox: 'tls-alert' },
    cause: { chromium: ['ended the handshake with an alert'], firefox: ['the alert internal_error'] },
  },
});
