import { expect, test } from 'vitest';
import { isBadPort, refusedServiceOf } from './bad-ports.ts';

const every = Array.from({ length: 65_536 }, (_, port) => port);

test.each([0, 1, 22, 25, 143, 995, 6000, 6665, 6669, 10080])('%i is refused', (port) => {
  expect(isBadPort(port)).toBe(true);
});

test.each([80, 443, 3000, 6664, 6670, 8080, 8443, 65535])('%i is not refused', (port) => {
  expect(isBadPort(port)).toBe(false);
});

test('what is refused is named where people know it, and only there', () => {
  expect(refusedServiceOf(465)).toBe('mail');
  expect(refusedServiceOf(1)).toBeUndefined();
  expect(refusedServiceOf(443)).toBeUndefined();
});

test('a service is named only for a port that is refused', () => {
  expect(every.filter((port) => refusedServiceOf(port) !== undefined && !isBadPort(port))).toEqual([]);
});
