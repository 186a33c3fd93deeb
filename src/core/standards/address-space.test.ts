import { expect, test } from 'vitest';
import { addressSpace } from './address-space.ts';

test.each([
  ['127.0.0.1', 'loopback'],
  ['localhost', 'loopback'],
  ['0.0.0.0', 'loopback'],
  ['198.18.0.1', 'public'],
  ['198.19.255.255', 'public'],
  ['[::]', 'loopback'],
  ['[::1]', 'loopback'],
  ['[::ffff:7f00:1]', 'loopback'],
  ['0.0.0.1', 'local'],
  ['10.1.2.3', 'local'],
  ['100.127.0.1', 'local'],
  ['[fe80::1]', 'local'],
  ['[2001:db8::1]', 'local'],
  ['[3fff:fff::1]', 'local'],
  ['[::ffff:a01:203]', 'local'],
  ['printer.local', 'local'],
  ['198.20.0.1', 'public'],
  ['192.0.2.5', 'public'],
  ['[4000::1]', 'public'],
  ['router', 'public'],
  ['local.example', 'public'],
])('%s is %s', (host, space) => {
  expect(addressSpace(host)).toBe(space);
});
