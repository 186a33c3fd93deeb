import { goodHsts, page, redirect } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'failed-hsts-port',
  title: 'HSTS leads to a port that speaks plain HTTP',
  start: 'https://strict-port.test/',
  answers: {
    'https://strict-port.test/': redirect(302, 'http://strict-port.test:8080/', goodHsts),
    'http://strict-port.test:8080/': page({ title: 'Not to be seen' }),
  },
  handshakes: { 'strict-port.test:8080': 'plain' },
  expect: {
    verdict: 'failed',
    failure: 'hsts',
    cause: ['redirect from https://strict-port.test/ (status 302) adds port 8080'],
  },
});
