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

test('a name that only begins like another one shows its end, where its owner stands', () => {
  const shown = shownAddress(`https://bank.example.${'a-label.'.repeat(20)}attacker.test/${'x'.repeat(90)}/end.js`, 60);
  expect(shown).toHaveLength(60);
  expect(shown).toMatch(/^https:\/\/….*\.attacker\.test\/x+…x+\/end\.js$/);
});

test('a bare name that is too long shows its end as well', () => {
  const shown = shownAddress(`bank.example.${'a-label.'.repeat(20)}attacker.test`, 40);
  expect(shown).toHaveLength(40);
  expect(shown).toMatch(/^…[a-z.-]+\.attacker\.test$/);
});

test('user name and password cannot push the name out of sight', () => {
  expect(shownAddress(`https://bank.example${'0'.repeat(90)}@attacker.test/`, 50)).toMatch(/@attacker\.test\/$/);
});

test('what turns the reading direction becomes visible', () => {
  expect(shownAddress('https://a.example/\u202egnp.exe')).toBe('https://a.example/\ufffdgnp.exe');
});
