import { page } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'upgrade-bad-certificate',
  title: 'HTTP, and HTTPS has an expired certificate',
  start: 'http://stale.test/',
  answers: {
    'http://stale.test/': page({ title: 'HTTP, and HTTPS has an expired certificate' }),
    'https://stale.test/': page({ title: 'Not to be seen' }),
  },
  certificates: { 'stale.test': 'expired' },
  expect: {
    verdict: 'insecure',
    findings: ['plain-http', 'unavailable-upgrade'],
    absent: ['available-upgrade'],
    upgrade: 'certificate-error',
  },
});
