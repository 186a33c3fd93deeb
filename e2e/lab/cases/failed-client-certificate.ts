import { page } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'failed-client-certificate',
  title: 'The server wants a client certificate (TLS 1.3)',
  start: 'https://client-certificate.test/',
  answers: { 'https://client-certificate.test/': page({ title: 'Not to be seen' }) },
  terms: { 'client-certificate.test': { clientCertificate: 'required' } },
  expect: {
    verdict: 'failed',
    failure: 'client-certificate',
    cause: ['client certificate'],
  },
});
