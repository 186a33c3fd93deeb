import { page } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'upgrade-other-title',
  title: 'HTTP, and HTTPS is another application',
  start: 'http://other-title.test/',
  answers: {
    'http://other-title.test/': page({ title: 'Weather station' }),
    'https://other-title.test/': page({ title: 'Router login' }),
  },
  expect: {
    verdict: 'insecure',
    findings: ['plain-http', 'unavailable-upgrade'],
    absent: ['available-upgrade'],
    upgrade: 'different-page',
  },
});
