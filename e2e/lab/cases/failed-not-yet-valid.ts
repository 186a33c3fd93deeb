import { page } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'failed-not-yet-valid',
  title: 'The certificate is not valid yet',
  start: 'https://early.test/',
  answers: { 'https://early.test/': page({ title: 'Not to be seen' }) },
  certificates: { 'early.test': 'not-yet-valid' },
  expect: {
    verdict: 'failed',
    // Chromium has one error code for both ends of a certificate's time.
    failure: { chromium: 'certificate-expired', firefox: 'certificate-not-yet-valid' },
    cause: ['clock of this computer'],
  },
});
