import { expect, test } from 'vitest';
import { printable } from './printable.ts';

test.each([
  ['an escape that steers a terminal', '\u001b'],
  ['a line break', '\n'],
  ['a line separator', '\u2028'],
  ['an override of the reading direction', '\u202e'],
  ['an isolate', '\u2066'],
  ['a space without a width', '\u200b'],
  ['a filler without a shape', '\u3164'],
  ['an invisible tag', '\u{e0041}'],
  ['half a character', '\ud800'],
  ['a control character that no keyboard has', '\u009b'],
  ['a mark that turns the reading direction', '\u061c'],
  ['a joiner without a shape', '\u034f'],
])('%s becomes visible', (_, text) => {
  expect(printable(`a${text}b`)).toBe('a\ufffdb');
});

test.each(['Ünïcödé', 'مثال', '例え', '👩‍💻', 'a b'])('words stay as they are: %s', (text) => {
  expect(printable(text)).toBe(text);
});
