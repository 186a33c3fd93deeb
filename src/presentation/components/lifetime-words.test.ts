import { expect, test } from 'vitest';
import { lifetimeWords } from './lifetime-words.ts';

const day = 86_400_000;
const ninety = { start: 0, end: 90 * day };

test.each([
  ['at first', ninety, 0, 'Expires in 90 days, valid for 90 days in total'],
  ['later', ninety, 60 * day, 'Expires in 30 days, valid for 90 days in total'],
  ['on its last day', ninety, 89.9 * day, 'Expires in less than a day, valid for 90 days in total'],
  ['a day before its end', ninety, 89 * day, 'Expires in 1 day, valid for 90 days in total'],
  ['afterwards', ninety, 100 * day, 'Expired 10 days ago'],
  ['too early', ninety, -2 * day, 'Not valid for another 2 days'],
  ['of an absurd length', { start: 0, end: 36_500 * day }, 0, 'Expires in 36,500 days, valid for 36,500 days in total'],
])('a lifetime %s', (_, lifetime, at, words) => {
  expect(lifetimeWords(lifetime, at)).toBe(words);
});
