import { page } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'upgrade-own-port',
  title: 'HTTP on a port of its own, and HTTPS only there',
  start: 'http://twin.test:8080/',
  // The lab's ports tell plain text from TLS; on most servers the two have a port each.
  answers: {
    'http://twin.test:8080/': page({ title: 'HTTP on a port of its own, and HTTPS only there' }),
    'https://twin.test:8080/': page({ title: 'The same page over HTTPS' }),
  },
  expect: {
    verdict: 'insecure',
    findings: ['plain-http', 'unavailable-upgrade'],
    absent: ['available-upgrade'],
    upgrade: 'refused',
  },
});
