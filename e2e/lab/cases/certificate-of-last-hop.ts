import { redirect, securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'certificate-of-last-hop',
  title: 'A redirect from a host with a weak certificate to one with a good one',
  start: 'https://weak-hop.test/',
  answers: {
    'https://weak-hop.test/': redirect(301, 'https://good-hop.test/'),
    'https://good-hop.test/': securePage({
      title: 'A redirect from a host with a weak certificate to one with a good one',
    }),
  },
  certificates: { 'weak-hop.test': { key: 'RSA 1024' } },
  expect: {
    verdict: 'secure',
    certificate: { shows: { subject: 'CN=good-hop.test', keyAlgorithm: 'EC' } },
    absent: ['weak-certificate-key'],
  },
});
