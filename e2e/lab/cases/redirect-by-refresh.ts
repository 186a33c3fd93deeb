import { page, securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'redirect-by-refresh',
  title: 'An HTTP page redirects to HTTPS by meta refresh',
  start: 'http://refresh-up.test/',
  answers: {
    'http://refresh-up.test/': page({
      title: 'Moving on',
      head: '<meta http-equiv="refresh" content="0; url=https://refresh-up.test/">',
    }),
    'https://refresh-up.test/': securePage({ title: 'An HTTP page redirects to HTTPS by meta refresh' }),
  },
  expect: {
    verdict: 'secure',
    findings: ['client-side-upgrade'],
    absent: ['plain-http', 'temporary-upgrade-redirect'],
  },
});
