import { page } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'upgrade-default-page-deep',
  title: 'HTTP inside a site, and HTTPS answers with the page that comes with the server',
  start: 'http://default-deep.test/today?unit=c',
  answers: {
    'http://default-deep.test/': page({ title: 'Weather station' }),
    'http://default-deep.test/today': page({ title: 'Today' }),
    'https://default-deep.test/': { ...page({ title: '' }), body: '<html><body><h1>It works!</h1></body></html>' },
  },
  expect: {
    verdict: 'insecure',
    findings: ['plain-http', 'unavailable-upgrade'],
    absent: ['available-upgrade'],
    upgrade: 'different-page',
  },
});
