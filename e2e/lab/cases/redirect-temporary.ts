import { redirect, securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'redirect-temporary',
  title: 'HTTP sent to HTTPS with 302',
  start: 'http://temporary.test/',
  answers: {
    'http://temporary.test/': redirect(302, 'https://temporary.test/'),
    'https://temporary.test/': securePage({ title: 'HTTP sent to HTTPS with 302' }),
  },
  expect: {
    verdict: 'secure',
    findings: ['temporary-upgrade-redirect'],
    absent: ['first-hop-elsewhere', 'doubled-scheme'],
  },
});
