import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ipBytesOf, isInNetworks, isIpAddress } from './ip-address.ts';

test('every IPv4 address is read', () => {
  fc.assert(fc.property(fc.ipV4(), (ip) => ipBytesOf(ip)?.join('.') === ip));
});

test('every IPv6 address that the URL parser writes is read', () => {
  fc.assert(fc.property(fc.ipV6(), (ip) => isIpAddress(new URL(`http://[${ip}]/`).hostname)));
});

test.each(['', 'a', '1.2.3', '1.2.3.4.5', '256.0.0.1', '1.2.3.x', '[::1', '[1::2::3]', '[1:2:3]', '[12345::]', ':'])(
  '%j is not an address',
  (host) => {
    expect(isIpAddress(host)).toBe(false);
  },
);

test('the bits after the prefix do not matter, those within it do', () => {
  expect(isInNetworks([172, 31, 0, 1], ['172.16.0.0/12'])).toBe(true);
  expect(isInNetworks([172, 32, 0, 1], ['172.16.0.0/12'])).toBe(false);
});

test('any text gets an answer', () => {
  fc.assert(fc.property(fc.string(), (text) => typeof isIpAddress(text) === 'boolean'));
});
