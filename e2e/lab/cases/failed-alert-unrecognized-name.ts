import { page } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'failed-alert-unrecognized-name',
  title: 'The server does not know the name',
  start: 'https://alert-unrecognized-name.test/',
  answers: { 'https://alert-unrecognized-name.test/': page({ title: 'Not to be seen' }) },
  handshakes: { 'alert-unrecognized-name.test': 'alert unrecognized-name' },
  expect: {
    verdict: 'failed',
    failure: 'tls-alert',
    cause: {
      chromium: ['Add alert-unrecognized-name.test to the names'],
      firefox: ['Add alert-unrecognized-name.test to the names'],
    },
  },
});
