import { page } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'always-expired',
  title: 'A site to be always upgraded whose certificate has expired',
  start: 'http://always-expired.test/page?q=1#here',
  answers: {
    'http://always-expired.test/page': page({ title: 'In clear after all' }),
    'https://always-expired.test/page': page({ title: 'Not to be seen' }),
  },
  certificates: { 'always-expired.test': 'expired' },
  expect: { verdict: 'insecure', findings: ['plain-http', 'unavailable-upgrade'], upgrade: 'certificate-error' },
});
