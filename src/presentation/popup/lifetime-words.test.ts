import { expect, test } from 'vitest';
import { lifetimeWords } from './lifetime-words.ts';

const day = 86_400_000;
const ninety = { start: 0, end: 90 * day };

test.each([
  ['at first', ninety, 0, '90 days left of 90 days'],
  ['later', ninety, 60 * day, '30 days left of 90 days'],
  ['on its last day', ninety, 89.9 * day, 'less than a day left of 90 days'],
  ['a day before its end', ninety, 89 * day, '1 day left of 90 days'],
  ['afterwards', ninety, 100 * day, 'Ran out 10 days ago'],
  ['too early', ninety, -2 * day, 'Not valid for another 2 days'],
  ['of an absurd length', { start: 0, end: 36_500 * day }, 0, '36,500 days left of 36,500 days'],
])('a lifetime %s', (_, lifetime, at, words) => {
  expect(lifetimeWords(lifetime, at)).toBe(words);
});
