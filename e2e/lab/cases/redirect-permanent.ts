import { redirect, securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'redirect-permanent',
  title: 'HTTP sent to HTTPS with 301',
  start: 'http://permanent.test/',
  answers: {
    'http://permanent.test/': redirect(301, 'https://permanent.test/'),
    'https://permanent.test/': securePage({ title: 'HTTP sent to HTTPS with 301' }),
  },
  expect: { verdict: 'secure', absent: ['plain-http', 'temporary-upgrade-redirect', 'first-hop-elsewhere'] },
});
