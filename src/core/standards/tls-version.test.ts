import { expect, test } from 'vitest';
import { tlsVersionOf } from './tls-version.ts';

test('protocols are in order, as each browser writes them', () => {
  const written = ['SSLv2', 'SSLv3', 'TLSv1', 'TLSv1.1', 'TLS 1.2', 'TLSv1.3'];
  const versions = written.map((protocol) => tlsVersionOf(protocol) ?? Number.NaN);
  expect(versions).toEqual([...versions].sort((a, b) => a - b));
  expect(versions).toContain(1.2);
});

test.each([undefined, '', 'unknown', 'QUIC', 'TLSv', 'TLSv1.2 and more'])('%s is none', (protocol) => {
  expect(tlsVersionOf(protocol)).toBeUndefined();
});
