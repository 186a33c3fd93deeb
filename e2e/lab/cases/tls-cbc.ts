import { securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'tls-cbc',
  title: 'A cipher that only encrypts and then authenticates',
  start: 'https://tls-cbc.test/',
  answers: { 'https://tls-cbc.test/': securePage({ title: 'A cipher that only encrypts and then authenticates' }) },
  certificates: { 'tls-cbc.test': { key: 'RSA 2048' } },
  terms: { 'tls-cbc.test': { maxVersion: 'TLSv1.2', ciphers: 'ECDHE-RSA-AES128-SHA' } },
  expect: {
    verdict: 'secure',
    tls: {
      shows: { protocol: 'TLSv1.2', cipher: 'TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA', forwardSecrecy: true },
      fails: ['weak-cipher'],
    },
  },
});
