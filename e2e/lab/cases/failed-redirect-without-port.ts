import { redirect } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'failed-redirect-without-port',
  title: 'A redirect leaves out the port',
  start: 'https://without-port.test:8443/',
  answers: {
    'https://without-port.test:8443/': redirect(302, 'https://without-port.test/login'),
  },

  expect: {
    verdict: 'failed',
    failure: 'reset',
    cause: ['leaves out port 8443, so the browser goes to port 443'],
    findings: ['failed-connection'],
  },
});
