import { page } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'failed-no-alternative-name',
  title: 'Only the subject of the certificate names the host',
  start: 'https://no-alternative-name.test/',
  answers: { 'https://no-alternative-name.test/': page({ title: 'Not to be seen' }) },
  certificates: { 'no-alternative-name.test': { names: [] } },
  expect: {
    verdict: 'failed',
    failure: 'certificate-name',
    cause: ['subject alternative name', '(CN) alone no longer counts'],
  },
});
