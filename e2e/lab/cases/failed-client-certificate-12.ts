import { page } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'failed-client-certificate-12',
  title: 'The server wants a client certificate (TLS 1.2)',
  start: 'https://client-certificate-12.test/',
  answers: { 'https://client-certificate-12.test/': page({ title: 'Not to be seen' }) },
  terms: { 'client-certificate-12.test': { clientCertificate: 'required', maxVersion: 'TLSv1.2' } },
  expect: { verdict: 'failed', failure: 'client-certificate', cause: ['client certificate'] },
});
