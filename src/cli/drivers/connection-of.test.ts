import { expect, test } from 'vitest';
import { cipherSuiteOf } from '../../core/standards/cipher-suite.ts';
import { suiteOf } from './connection-of.ts';

const of = (keyExchange: string, cipher: string, mac?: string) =>
  suiteOf({
    ...{ protocol: '', keyExchange, cipher, encryptedClientHello: false },
    ...(mac === undefined ? {} : { mac }),
  });

test.each([
  [['', 'AES_128_GCM'], 'TLS_AES_128_GCM_SHA256'],
  [['', 'AES_256_GCM'], 'TLS_AES_256_GCM_SHA384'],
  [['', 'CHACHA20_POLY1305'], 'TLS_CHACHA20_POLY1305_SHA256'],
  [['ECDHE_RSA', 'AES_128_GCM'], 'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256'],
  [['ECDHE_ECDSA', 'CHACHA20_POLY1305'], 'TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256'],
  [['ECDHE_RSA', 'AES_128_CBC', 'HMAC-SHA1'], 'TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA'],
  [['RSA', 'AES_256_CBC', 'HMAC-SHA256'], 'TLS_RSA_WITH_AES_256_CBC_SHA256'],
] as const)('%j is %s', ([keyExchange, cipher, mac], suite) => {
  expect(of(keyExchange, cipher, mac)).toBe(suite);
  expect(cipherSuiteOf(suite)?.forwardSecrecy).toBe(keyExchange !== 'RSA');
});

test('what is not known is not named', () => {
  expect(of('ECDHE_RSA', 'A_NEW_CIPHER')).toBeUndefined();
});
