import { expect, test } from 'vitest';
import type { InsecureRequest } from '../report.ts';
import { insecureRequests } from '../rules/samples/insecure-requests.ts';
import { mergePolled } from './merge-polled.ts';

const polled = (count: number, change: Partial<InsecureRequest> = {}) =>
  Array.from({ length: count }, (_, index) => ({ url: `http://r.test/cam.jpg?${index}`, ...change }));
const merged = (...items: Partial<InsecureRequest>[]) =>
  mergePolled(insecureRequests(...items).items).map(({ url, count, queries }) => [url, count, queries]);

test('what one element asks for again and again is one', () => {
  expect(merged(...polled(32))).toEqual([['http://r.test/cam.jpg?0', 32, 32]]);
  expect(merged(...polled(32, { count: 2 }))).toEqual([['http://r.test/cam.jpg?0', 64, 32]]);
});

test('a few stay what they are', () => {
  expect(merged(...polled(3))).toHaveLength(3);
});

test.each<[string, (index: number) => Partial<InsecureRequest>]>([
  ['elements', (index) => ({ element: { selector: `#a${index}`, html: '<img>' } })],
  ['outcomes', (index) => ({ outcome: index % 2 === 0 ? 'blocked' : 'upgraded' })],
  ['paths', (index) => ({ url: `http://r.test/${index}?a` })],
  ['addresses without a query', (index) => ({ url: `http://r.test/${index}` })],
])('other %s are others', (_what, change) => {
  expect(merged(...polled(6).map((item, index) => ({ ...item, ...change(index) })))).toHaveLength(6);
});
