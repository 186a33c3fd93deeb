import { page } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'upgrade-default-page-both',
  title: 'A server with nothing but the page it comes with, on both ports',
  start: 'http://default-both.test/app',
  answers: {
    'http://default-both.test/': page({ title: 'Apache2 Debian Default Page: It works' }),
    'http://default-both.test/app': page({ title: 'The application' }),
    'https://default-both.test/': page({ title: 'Apache2 Debian Default Page: It works' }),
  },
  expect: { verdict: 'insecure', findings: ['plain-http', 'available-upgrade'], upgrade: 'available' },
});
