import { expect, test } from 'vitest';
import { most, rowHeight, windowOf } from './window-of.ts';

test('a short table is drawn whole', () => {
  expect(windowOf(12, 0)).toEqual({ first: 0, last: 12, before: 0, after: 0 });
});

test.each([0, 5_000, 170_000, 339_999, 1_000_000])('at %i pixels, the rows in sight are drawn', (top) => {
  const { first, last, before, after } = windowOf(10_000, top);
  expect(last - first).toBe(most);
  expect(before + (last - first) * rowHeight + after).toBe(10_000 * rowHeight);
  const inSight = Math.min(Math.floor(top / rowHeight), 9_999);
  expect(first <= inSight && inSight < last).toBe(true);
});
