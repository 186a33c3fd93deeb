import { expect, test } from 'vitest';
import { cipherSuiteOf } from './cipher-suite.ts';

test.each([
  ['TLS_AES_128_GCM_SHA256', true, true, undefined],
  ['TLS_CHACHA20_POLY1305_SHA256', true, true, undefined],
  ['TLS_AES_128_CCM_8_SHA256', true, true, undefined],
  ['TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256', true, true, undefined],
  ['TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256', true, true, undefined],
  ['TLS_DHE_RSA_WITH_AES_128_CBC_SHA', true, false, undefined],
  ['TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA', true, false, undefined],
  ['TLS_RSA_WITH_AES_256_GCM_SHA384', false, true, undefined],
  ['TLS_RSA_WITH_AES_128_CBC_SHA', false, false, undefined],
  ['TLS_ECDH_RSA_WITH_AES_128_CBC_SHA', false, false, undefined],
  ['TLS_RSA_WITH_3DES_EDE_CBC_SHA', false, false, '3DES'],
  ['TLS_ECDHE_RSA_WITH_RC4_128_SHA', true, false, 'RC4'],
  ['TLS_RSA_EXPORT_WITH_RC4_40_MD5', false, false, 'EXPORT'],
  ['TLS_RSA_WITH_NULL_SHA', false, false, 'NULL'],
  ['TLS_DH_anon_WITH_AES_128_CBC_SHA', false, false, 'anon'],
  ['TLS_RSA_WITH_DES_CBC_SHA', false, false, 'DES'],
])('%s', (cipher, forwardSecrecy, authenticated, broken) => {
  expect(cipherSuiteOf(cipher)).toEqual({ forwardSecrecy, authenticated, ...(broken && { broken }) });
});

test.each([undefined, '', 'ECDHE-RSA-AES128-GCM-SHA256', 'unknown'])('%s is none', (cipher) => {
  expect(cipherSuiteOf(cipher)).toBeUndefined();
});
