import { expect, test } from 'vitest';
import { isClear, movesOf, proofOfMove, wentOutInClear } from './clear-hops.ts';
import { chain } from './rules/samples/hops.ts';

test.each([
  ['http://a.test/', true],
  ['http://10.0.0.1/', true],
  ['https://a.test/', false],
  ['http://localhost/', false],
  ['http://127.0.0.1:8080/', false],
  ['ws://a.test/', false],
  ['nothing', false],
])('%s travels unencrypted: %s', (url, clear) => {
  expect(isClear(url)).toBe(clear);
});

test.each([
  ['http://a.test/ 301 > https://a.test/ 200', true],
  ['http://a.test/ 307 >hsts https://a.test/ 200', false],
  ['http://a.test/ 307 >browser-upgrade https://a.test/ 200', false],
  ['http://a.test/ 307 >extension https://a.test/ 200', false],
  ['http://a.test/ 200 >client https://a.test/ 200', true],
])('the first hop of “%s” went out unencrypted: %s', (text, clear) => {
  expect(wentOutInClear(chain(text), 0)).toBe(clear);
});

test('one hop makes no move', () => {
  expect(movesOf(chain('https://a.test/ 200'))).toEqual([]);
});

test.each([
  ['http://a.test/ 301 > https://a.test/ 200', 'http://a.test/ → 301 → https://a.test/'],
  ['http://a.test/ 200 >client https://a.test/ 200', 'http://a.test/ → https://a.test/'],
  ['http://a.test/ 307 >hsts https://a.test/ 200', 'http://a.test/ → https://a.test/'],
])('a move shows the status of the server that made it: “%s”', (text, proof) => {
  const [move] = movesOf(chain(text));
  expect(move && proofOfMove(move.from, move.to).text).toBe(proof);
});
