import { page, redirect } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'failed-redirect-to-80',
  title: 'A redirect leads to https on port 80',
  start: 'https://to-80.test/',
  answers: {
    'https://to-80.test/': redirect(302, 'https://to-80.test:80/'),
    'http://to-80.test/': page({ title: 'Not to be seen' }),
  },

  expect: {
    verdict: 'failed',
    failure: 'reset',
    cause: ['redirect from https://to-80.test/ (status 302) leads to https on port 80'],
    findings: ['failed-connection', 'redirect-to-port'],
    absent: ['crossed-port'],
  },
});
