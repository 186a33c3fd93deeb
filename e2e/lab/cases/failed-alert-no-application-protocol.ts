import { page } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'failed-alert-no-application-protocol',
  title: 'The server speaks TLS, but no HTTP',
  start: 'https://alert-no-application-protocol.test/',
  answers: { 'https://alert-no-application-protocol.test/': page({ title: 'Not to be seen' }) },
  handshakes: { 'alert-no-application-protocol.test': 'alert no-application-protocol' },
  expect: {
    verdict: 'failed',
    failure: { chromium: 'tls-protocol', firefox: 'tls-alert' },
    cause: {
      chromium: ['ended the handshake with an alert'],
      firefox: ['refused every protocol that a browser offers'],
    },
  },
});
