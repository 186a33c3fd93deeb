import { expect, test } from 'vitest';
import { encodingOf } from './encoding.ts';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

test.each([
  ['\xef\xbb\xbf<p>', 'text/html; charset=iso-8859-1', 'utf-8'],
  ['\xff\xfe<\0', '', 'utf-16le'],
  ['\xfe\xff\0<', '', 'utf-16be'],
  ['<meta charset=utf-8>', 'text/html; charset="windows-1252"', 'windows-1252'],
  ['<meta charset=shift_jis>', 'text/html', 'shift_jis'],
  ['<meta http-equiv="content-type" content="text/html; charset=koi8-r">', 'text/html', 'koi8-r'],
  ['<p>', 'text/html', 'utf-8'],
])('%j of %j is %s', (text, type, encoding) => {
  expect(encodingOf(bytes(text), type)).toBe(encoding);
});
