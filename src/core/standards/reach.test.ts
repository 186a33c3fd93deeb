import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reachOf } from './reach.ts';

test.each([
  ['localhost', 'loopback'],
  ['app.localhost', 'loopback'],
  ['127.0.0.1', 'loopback'],
  ['127.9.9.9', 'loopback'],
  ['[::1]', 'loopback'],
  ['10.1.2.3', 'private'],
  ['172.16.0.1', 'private'],
  ['172.31.255.255', 'private'],
  ['192.168.1.1', 'private'],
  ['169.254.1.1', 'private'],
  ['100.64.0.1', 'private'],
  ['0.0.0.0', 'private'],
  ['[fd00::1]', 'private'],
  ['[fe80::1]', 'private'],
  ['[::ffff:a01:203]', 'private'],
  ['router', 'private'],
  ['printer.local', 'private'],
  ['printer.local.', 'private'],
  ['db.internal', 'private'],
  ['nas.home.arpa', 'private'],
  ['hidden.onion', 'private'],
  ['172.32.0.1', 'public'],
  ['100.128.0.1', 'public'],
  ['8.8.8.8', 'public'],
  ['192.0.2.5', 'public'],
  ['[2606:4700::1]', 'public'],
  ['site.example', 'public'],
  ['shop.test', 'public'],
  ['local.example', 'public'],
  ['notlocal', 'private'],
  ['10.0.0.1.example', 'public'],
])('%s is %s', (host, reach) => {
  expect(reachOf(host)).toBe(reach);
});

test('any text gets an answer', () => {
  fc.assert(fc.property(fc.string(), (text) => ['loopback', 'private', 'public'].includes(reachOf(text))));
});
