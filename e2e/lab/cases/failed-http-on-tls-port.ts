import { hungUp, securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'failed-http-on-tls-port',
  title: 'A port for HTTPS hangs up on HTTP',
  start: 'http://tls-only.test:8443/',
  answers: {
    'http://tls-only.test:8443/': hungUp,
    'https://tls-only.test:8443/': securePage({ title: 'Where HTTPS leads' }),
  },
  expect: {
    verdict: 'failed', // Firefox asks again and then calls it cut off.
    failure: { chromium: 'empty-response', firefox: 'reset' },
    cause: ['Try https://tls-only.test:8443/'],
  },
});
