import { page } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'failed-alert-access-denied',
  title: 'The server shuts the client out',
  start: 'https://alert-access-denied.test/',
  answers: { 'https://alert-access-denied.test/': page({ title: 'Not to be seen' }) },
  handshakes: { 'alert-access-denied.test': 'alert access-denied' },
  expect: {
    verdict: 'failed',
    failure: { chromium: 'tls-protocol', firefox: 'tls-alert' },
    cause: { chromium: ['ended the handshake with an alert'], firefox: ['the alert access_denied'] },
  },
});
