import { securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'tls-rsa',
  title: 'A server without forward secrecy',
  start: 'https://tls-rsa.test/',
  answers: { 'https://tls-rsa.test/': securePage({ title: 'A server without forward secrecy' }) },
  certificates: { 'tls-rsa.test': { key: 'RSA 2048' } },
  terms: { 'tls-rsa.test': { maxVersion: 'TLSv1.2', ciphers: 'AES128-GCM-SHA256' } },
  expect: {
    verdict: 'secure',
    tls: {
      shows: { protocol: 'TLSv1.2', cipher: 'TLS_RSA_WITH_AES_128_GCM_SHA256', forwardSecrecy: false },
      fails: ['weak-cipher'],
    },
  },
});
