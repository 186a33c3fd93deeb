import { expect, test } from 'vitest';
import { shownAddress } from './shown-address.ts';

test('a short address is shown whole', () => {
  expect(shownAddress('https://a.example/path?x=1')).toBe('https://a.example/path?x=1');
});

test('a long address loses its middle, not its host or its end', () => {
  const shown = shownAddress(`https://a.example/${'x'.repeat(500)}/end.js`, 60);
  expect(shown).toHaveLength(60);
  expect(shown).toMatch(/^https:\/\/a\.example\/x+…x+\/end\.js$/);
});

test('what turns the reading direction becomes visible', () => {
  expect(shownAddress('https://a.example/\u202egnp.exe')).toBe('https://a.example/\ufffdgnp.exe');
});
