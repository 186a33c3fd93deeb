import { redirect } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'failed-redirect-to-name',
  title: 'A redirect leads to the name of the server behind the proxy',
  start: 'https://to-name.test/',
  answers: {
    'https://to-name.test/': redirect(302, 'http://backend:8080/login'),
  },

  expect: {
    verdict: 'failed',
    failure: { chromium: 'empty-response', firefox: 'reset' },
    cause: [
      'redirect from https://to-name.test/ (status 302) leads to a host called “backend”',
      'Set the public address',
    ],
    findings: ['failed-connection', 'downgrade-redirect'],
    absent: ['nonstandard-http-port'],
  },
});
