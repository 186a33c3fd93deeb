import { page, securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'upgrade-from-error',
  title: 'The HTTP version is an error page that asks for HTTPS',
  start: 'http://from-error.test/',
  answers: {
    'http://from-error.test/': page({ title: '403.4: SSL is required to view this resource', status: 403 }),
    'https://from-error.test/': securePage({ title: 'Start' }),
  },

  expect: {
    verdict: 'insecure',
    findings: ['plain-http', 'available-upgrade'],
    upgrade: 'available',
  },
});
