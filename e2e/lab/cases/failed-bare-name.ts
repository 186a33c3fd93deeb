import { page, redirect, securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'failed-bare-name',
  title: 'The certificate is for www only',
  start: 'https://bare.test:8443/',
  answers: {
    'https://bare.test:8443/': page({ title: 'Not to be seen' }),
    'http://bare.test/': redirect(301, 'https://www.bare.test/', { 'Set-Cookie': 'seen=yes' }),
    'https://www.bare.test/': securePage({ title: 'The site itself' }),
  },
  certificates: { 'bare.test': 'wrong-name' },
  expect: {
    verdict: 'failed',
    failure: 'certificate-name',
    cause: ['lists bare.test'],
    findings: ['failed-connection'],
  },
});
