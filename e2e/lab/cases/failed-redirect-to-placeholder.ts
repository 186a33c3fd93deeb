import { redirect } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'failed-redirect-to-placeholder',
  title: 'A redirect leads to the placeholder of a server for every name',
  start: 'http://to-placeholder.test/',
  answers: {
    'http://to-placeholder.test/': redirect(301, 'https://_/'),
  },

  expect: {
    verdict: 'failed',
    failure: 'reset',
    cause: ['leads to a host called “_”', '$server_name is “_”'],
    findings: ['failed-connection'],
  },
});
