import { expect, test } from 'vitest';
import { defaultPortOf, effectivePortOf } from './ports.ts';

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
