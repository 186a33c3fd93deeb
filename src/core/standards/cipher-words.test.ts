import { expect, test } from 'vitest';
import { cipherWords } from './cipher-words.ts';

test.each([
  ['TLSv1.3', 'TLS_AES_128_GCM_SHA256', 'x25519', 'modern, forward secret'],
  ['TLSv1.3', 'TLS_AES_256_GCM_SHA384', 'X25519MLKEM768', 'modern, forward secret, post-quantum'],
  ['TLSv1.3', 'TLS_AES_256_GCM_SHA384', 'mlkem768x25519', 'modern, forward secret, post-quantum'],
  ['TLSv1.2', 'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256', 'P256', 'modern, forward secret'],
  ['TLSv1.2', 'TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA', 'P256', 'old cipher, forward secret'],
  ['TLSv1.2', 'TLS_RSA_WITH_AES_128_GCM_SHA256', undefined, 'old cipher, not forward secret'],
  ['TLSv1.2', 'TLS_RSA_WITH_3DES_EDE_CBC_SHA', undefined, 'broken cipher (3DES), not forward secret'],
  ['TLSv1', 'TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA', 'P256', 'outdated, old cipher, forward secret'],
  ['TLSv1.3', undefined, undefined, ''],
  [undefined, undefined, undefined, ''],
  ['unknown', 'unknown', 'unknown', ''],
])('%s, %s, %s', (protocol, cipher, keyExchange, expected) => {
  const tls = { state: 'secure', weaknesses: [], ...(protocol && { protocol }), ...(cipher && { cipher }) };
  expect(cipherWords({ ...tls, ...(keyExchange && { keyExchange }) }).join(', ')).toBe(expected);
});
