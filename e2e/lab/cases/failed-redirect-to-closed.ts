import { redirect } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'failed-redirect-to-closed',
  title: 'A redirect leads to a closed port',
  start: 'https://to-closed.test/',
  answers: { 'https://to-closed.test/': redirect(301, 'https://to-closed.test:8444/') },

  expect: {
    verdict: 'failed',
    failure: 'refused',
    cause: ['redirect from https://to-closed.test/ (status 301) adds port 8444'],
  },
});
