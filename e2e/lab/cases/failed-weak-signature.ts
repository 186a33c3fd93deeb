import { page } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'failed-weak-signature',
  title: 'The certificate is signed with SHA-1',
  start: 'https://weak-signature.test/',
  answers: { 'https://weak-signature.test/': page({ title: 'Not to be seen' }) },
  certificates: { 'weak-signature.test': 'weak-signature' },
  expect: {
    verdict: 'failed', // Chromium calls the signature invalid under an authority of one's own.
    failure: { chromium: 'certificate-other', firefox: 'certificate-weak' },
    cause: ['SHA-256'],
  },
});
