import { securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'tls-12',
  title: 'A server that knows TLS 1.2 at best',
  start: 'https://tls-12.test/',
  answers: { 'https://tls-12.test/': securePage({ title: 'A server that knows TLS 1.2 at best' }) },
  terms: { 'tls-12.test': { maxVersion: 'TLSv1.2' } },
  expect: {
    verdict: 'secure',
    tls: {
      shows: {
        protocol: 'TLSv1.2',
        cipher: 'TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384',
        keyExchange: 'x25519',
        forwardSecrecy: true,
      },
    },
    absent: ['outdated-tls', 'weak-cipher'],
  },
});
