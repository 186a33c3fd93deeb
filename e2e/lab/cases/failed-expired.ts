import { page } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'failed-expired',
  title: 'The certificate has expired',
  start: 'https://expired.test/',
  answers: { 'https://expired.test/': page({ title: 'Not to be seen' }) },
  certificates: { 'expired.test': 'expired' },
  expect: { verdict: 'failed', failure: 'certificate-expired', cause: ['Renew the certificate'] },
});
