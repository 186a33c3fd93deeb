import { expect, test } from 'vitest';
import { addressesInCss } from './css-addresses.ts';

test.each([
  ['a { color: red }', []],
  ['a { background: url("http://a.test/x") }', ['http://a.test/x']],
  ["a { background: url( 'http://a.test/(x)' ) }", ['http://a.test/(x)']],
  ['a { background: URL(http://a.test/x) , url(b) }', ['http://a.test/x', 'b']],
  ['a { background: image-set(url("a") 1x, url("b") 2x) }', ['a', 'b']],
  ['a { background: url("ht\\a tp://a.test/\\9 x") }', ['http://a.test/x']],
  ['a { --x: url( ) url("") }', ['']],
  ['a { --x: url(url(url(b', ['url', 'b']],
])('%s', (css, addresses) => {
  expect([...addressesInCss(css)]).toEqual(addresses);
});
