import { page } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'failed-wildcard-too-deep',
  title: 'The wildcard of the certificate is one label too high',
  start: 'https://a.b.too-deep.test/',
  answers: { 'https://a.b.too-deep.test/': page({ title: 'Not to be seen' }) },
  certificates: { 'a.b.too-deep.test': { names: ['*.too-deep.test'] } },
  expect: {
    verdict: 'failed',
    failure: 'certificate-name',
    cause: ['a wildcard (*.) stands for one label only'],
  },
});
