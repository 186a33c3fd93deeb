import { expect, test } from 'vitest';
import { isUpgradable } from './upgradable.ts';

test.each(['site.example', '*.site.example', '192.0.2.7', 'xn--bcher-kva.example'])('%s is', (host) => {
  expect(isUpgradable(host)).toBe(true);
});

test.each([
  'localhost',
  'app.localhost',
  '127.0.0.1',
  '10.0.0.1',
  '192.168.1.1',
  'printer',
  '*.local',
  'a.local',
  'wiki.internal',
  'router.home.arpa',
  '*.onion',
  '[2001:db8::1]',
  'a!b.example',
  '',
  `${'a'.repeat(64)}.example`,
])('%s is not', (host) => {
  expect(isUpgradable(host)).toBe(false);
});
