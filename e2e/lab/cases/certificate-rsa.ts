import { securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'certificate-rsa',
  title: 'The certificate has an RSA key of 2048 bits',
  start: 'https://rsa.test/',
  answers: { 'https://rsa.test/': securePage({ title: 'The certificate has an RSA key of 2048 bits' }) },
  certificates: { 'rsa.test': { key: 'RSA 2048' } },
  expect: {
    verdict: 'secure',
    certificate: {
      shows: { keyAlgorithm: 'RSA', keyBits: 2_048, signatureAlgorithm: 'SHA-256 with ECDSA', trusted: true },
    },
    absent: ['expiring-certificate', 'weak-certificate-key', 'weak-certificate-signature', 'untrusted-certificate'],
  },
});
