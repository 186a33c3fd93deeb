import { expect, test } from 'vitest';
import { refusedServices } from '../../words/en/failures/refused-services.ts';
import { isBadPort } from './bad-ports.ts';

test.each([0, 1, 22, 25, 143, 995, 6000, 6665, 6669, 10080])('%i is refused', (port) => {
  expect(isBadPort(port)).toBe(true);
});

test.each([80, 443, 3000, 6664, 6670, 8080, 8443, 65535])('%i is not refused', (port) => {
  expect(isBadPort(port)).toBe(false);
});

test('a service is named only for ports that are refused, and once', () => {
  const named = refusedServices.flatMap(([, ports]) => ports);
  expect(named.filter((port) => !isBadPort(port))).toEqual([]);
  expect(new Set(named).size).toBe(named.length);
});
