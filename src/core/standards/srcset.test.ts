import fc from 'fast-check';
import { expect, test } from 'vitest';
import { candidatesOf } from './srcset.ts';

test.each<[string, string[]]>([
  ['', []],
  [' , ,', []],
  ['a.png', ['a.png']],
  ['a.png 2x', ['a.png']],
  ['a.png, b.png 2x', ['a.png', 'b.png']],
  ['a.png 100w, b.png 200w,c.png 300w', ['a.png', 'b.png', 'c.png']],
  ['a.png,b.png', ['a.png,b.png']],
  ['a.png,, b.png', ['a.png', 'b.png']],
  ['\n\ta.png 1.5x\r\n,\f b.png .5x ', ['a.png', 'b.png']],
  ['data:image/png;base64,AAAA= 1x, b.png 2x', ['data:image/png;base64,AAAA=', 'b.png']],
  ['a.png 100w 50h', ['a.png']],
  ['a.png 50h 100w', ['a.png']],
  ['a.png 1e3x', ['a.png']],
  ['a.png 50h', []],
  ['a.png 0w', []],
  ['a.png 1x 2x', []],
  ['a.png 1w 1x', []],
  ['a.png -1x', []],
  ['a.png 2X', []],
  ['a.png nonsense, b.png', ['b.png']],
  ['a.png (1x, 2x), b.png', ['b.png']],
  ['a.png (1x, b.png', []],
  ['a\u00a0b.png 1x', ['a\u00a0b.png']],
])('%j', (srcset, urls) => {
  expect(candidatesOf(srcset)).toEqual(urls);
});

test('any text gives addresses without spaces and without a comma at either end', () => {
  const piece = fc.constantFrom('a', ',', ' ', '(', ')', '1x', '2w', '3h', '\n');
  const text = fc.oneof(
    fc.string(),
    fc.array(piece).map((pieces) => pieces.join('')),
  );
  fc.assert(
    fc.property(text, (srcset) =>
      candidatesOf(srcset).every((url) => /^[^\t\n\f\r ,]/.test(url) && !/[ ,]$/.test(url)),
    ),
  );
});

test('the work grows with the text and not faster', () => {
  const pathological = [' ', ',', '(', 'a,', 'a (', 'a 1', 'a '].map((piece) => piece.repeat(100_000));
  for (const text of pathological) expect(Array.isArray(candidatesOf(`${text}x`))).toBe(true);
});
