import { page } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'failed-wrong-name',
  title: 'The certificate is for another name',
  start: 'https://misnamed.test/',
  answers: { 'https://misnamed.test/': page({ title: 'Not to be seen' }) },
  certificates: { 'misnamed.test': 'wrong-name' },
  expect: { verdict: 'failed', failure: 'certificate-name', cause: ['lists misnamed.test'] },
});
