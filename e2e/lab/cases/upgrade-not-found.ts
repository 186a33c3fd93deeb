import { page } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'upgrade-not-found',
  title: 'HTTP, and HTTPS knows no such page',
  start: 'http://half.test/',
  answers: {
    'http://half.test/': page({ title: 'HTTP, and HTTPS knows no such page' }),
    'https://half.test/': page({ title: 'Not found', status: 404 }),
  },
  expect: {
    verdict: 'insecure',
    findings: ['plain-http', 'unavailable-upgrade'],
    absent: ['available-upgrade'],
    upgrade: 'http-error',
  },
});
