import { redirect } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'failed-redirect-to-localhost',
  title: 'A redirect leads to the visitor’s own computer',
  start: 'https://to-localhost.test/',
  answers: {
    'https://to-localhost.test/': redirect(307, 'http://localhost:4011/login'),
  },

  expect: {
    verdict: 'failed',
    failure: 'refused',
    cause: ['leads to localhost, which is the server itself', 'let it lead to https://to-localhost.test/ instead'],
    findings: ['failed-connection'],
  },
});
