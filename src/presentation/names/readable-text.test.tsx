import { expect, test } from 'vitest';
import { markupOf } from '../export/markup.ts';
import { ReadableText } from './readable-text.tsx';

/** As it is read, without the elements. */
const read = (text: string): string => markupOf(<ReadableText text={text} />).replace(/<[^>]*>/g, '');

test.each([
  ['The page from site.example failed.', 'The page from site.example failed.'],
  [
    'The page from xn--bcher-kva.example was loaded, twice.',
    'The page from bücher.example (xn--bcher-kva.example) was loaded, twice.',
  ],
  ['There is no www.xn--bcher-kva.example.', 'There is no www.bücher.example (www.xn--bcher-kva.example).'],
  ['leads to (https://xn--bcher-kva.example/a)', 'leads to (https://xn--bcher-kva.example/a (bücher.example))'],
  [
    'xn--bcher-kva.example: xn--e1afmkfd.xn--p1ai',
    'bücher.example (xn--bcher-kva.example): пример.рф (xn--e1afmkfd.xn--p1ai)',
  ],
])('“%s” is read as “%s”', (text, expected) => {
  expect(read(text)).toBe(expected);
});

test.each([
  'The page from xn--pple-43d.example failed.',
  'requests https://attacker.test/xn--bcher-kva.example',
  'requests https://attacker.test/?to=https://xn--bcher-kva.example/',
  'xn--bcher-kva.example@attacker.test',
])('“%s” stays as it is', (text) => {
  expect(read(text)).toBe(text);
});

test('what would turn the reading direction is replaced', () => {
  expect(read('xn--bcher-kva.example \u202e gpj')).toBe('bücher.example (xn--bcher-kva.example) \ufffd gpj');
});
