import { expect, test } from 'vitest';
import { countWords } from './time-left.ts';

test.each([
  [1, 50, 2_000, '[1/50, about 98 s left] '],
  [10, 50, 60_000, '[10/50, about 4 min left] '],
  [49, 50, 1_000, '[49/50, about 1 s left] '],
  [50, 50, 60_000, '[50/50] '],
])('%i of %i in %i ms', (done, all, elapsed, words) => {
  expect(countWords(done, all, elapsed)).toBe(words);
});
