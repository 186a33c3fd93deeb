import { page } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'upgrade-usual-port',
  title: 'HTTP on a port of its own, and HTTPS on the usual one',
  start: 'http://unlike.test:8080/a?b=c',
  answers: {
    'http://unlike.test:8080/a': page({ title: 'HTTP on a port of its own, and HTTPS on the usual one' }),
    'https://unlike.test/': page({ title: 'The front page' }),
    'https://unlike.test/a': page({ title: 'The same page over HTTPS' }),
  },
  expect: { verdict: 'insecure', findings: ['plain-http', 'available-upgrade'], upgrade: 'available' },
});
