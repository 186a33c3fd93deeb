import { page } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'failed-wrong-purpose',
  title: 'The certificate is for clients',
  start: 'https://wrong-purpose.test/',
  answers: { 'https://wrong-purpose.test/': page({ title: 'Not to be seen' }) },
  certificates: { 'wrong-purpose.test': 'wrong-purpose' },
  expect: { verdict: 'failed', failure: 'certificate-other', cause: ['serverAuth'] },
});
