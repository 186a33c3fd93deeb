import { securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'certificate-rsa-1024',
  title: 'The certificate has an RSA key of 1024 bits',
  start: 'https://rsa-1024.test/',
  answers: { 'https://rsa-1024.test/': securePage({ title: 'The certificate has an RSA key of 1024 bits' }) },
  certificates: { 'rsa-1024.test': { key: 'RSA 1024' } },
  expect: {
    verdict: { chromium: 'secure', firefox: 'warning' },
    badge: { chromium: '', firefox: '1' },
    certificate: { shows: { keyAlgorithm: 'RSA', keyBits: 1_024, trusted: true }, fails: ['weak-certificate-key'] },
  },
});
