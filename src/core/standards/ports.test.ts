import { expect, test } from 'vitest';
import { defaultPortOf, effectivePortOf, isBadPort, usualMeaningOf } from './ports.ts';

test.each([
  ['http', 80],
  ['https:', 443],
  ['ws', 80],
  ['wss:', 443],
  ['file', 0],
  ['about', 0],
])('%s stands for %i', (scheme, port) => {
  expect(defaultPortOf(scheme)).toBe(port);
});

test.each([
  ['http://a.example/', 80],
  ['http://a.example:80/', 80],
  ['https://a.example:8443/', 8443],
  ['https://[::1]:444/', 444],
  ['file:///a', 0],
  ['nothing', 0],
])('%s connects to %i', (url, port) => {
  expect(effectivePortOf(url)).toBe(port);
});

test.each([0, 1, 22, 25, 143, 995, 6000, 6665, 6669, 10080])('%i is refused', (port) => {
  expect(isBadPort(port)).toBe(true);
});

test.each([80, 443, 3000, 6664, 6670, 8080, 8443, 65535])('%i is not refused', (port) => {
  expect(isBadPort(port)).toBe(false);
});

test('known alternates have a meaning, others none', () => {
  expect(usualMeaningOf(8443)).toContain('HTTPS');
  expect(usualMeaningOf(12345)).toBeUndefined();
});
