import { expect, test } from 'vitest';
import { destinationOf, mayBe, saysWhat } from './destination.ts';

const by = (kind: string) =>
  ({ url: 'http://a.test/a.png', frame: 'F', by: 'timing', kind, how: 'plain-entry', count: 1 }) as const;

test('a word of the observer says what a request may have been for', () => {
  expect(saysWhat(by('img'))).toBe(true);
  expect([mayBe(by('img'), 'image'), mayBe(by('img'), 'script')]).toEqual([true, false]);
  expect(destinationOf(by('img'))).toBe('image');
});

test.each(['other', 'constructor', 'toString', '__proto__'])('the word “%s” says nothing', (kind) => {
  expect(saysWhat(by(kind))).toBe(false);
  expect(mayBe(by(kind), 'script')).toBe(true);
  expect(destinationOf(by(kind))).toBe('other');
});
