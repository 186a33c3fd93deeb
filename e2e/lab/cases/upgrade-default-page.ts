import { page } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'upgrade-default-page',
  title: 'HTTP, and HTTPS answers with the page that comes with the server',
  start: 'http://default-page.test/',
  answers: {
    'http://default-page.test/': page({ title: 'Weather station' }),
    'https://default-page.test/': page({ title: 'Welcome to nginx!' }),
  },
  expect: {
    verdict: 'insecure',
    findings: ['plain-http', 'unavailable-upgrade'],
    absent: ['available-upgrade'],
    upgrade: 'different-page',
  },
});
