import { describe, expect, test } from 'vitest';
import { exports } from './exports.ts';
import { slowTexts } from './linear.ts';
import { parsers } from './parsers.ts';
import { survive } from './survive.ts';

describe.each(parsers)('the reader of $name', (parser) => {
  test('answers whatever it is given', () => {
    survive(parser, { inputs: 2_000, seed: 4 });
  });

  test('takes time in proportion to the length', () => {
    expect(slowTexts(parser, { length: 8_000, pairs: false })).toEqual([]);
  });
});

describe.each(exports)('the $name', (format) => {
  test('says what a page says, and does nothing of it', () => {
    survive(format, { inputs: 200, seed: 4 });
  });
});

test.each([
  ['quadratic', 2, 1],
  ['linear', 1, 0],
])('a reader that takes %s time is found out if it is too slow', (_, power, found) => {
  // Counted, not taken: what else the machine does is no part of this test.
  let steps = 0;
  const parse = ({ length }: string): void => {
    steps += length ** power;
  };
  const reader = { name: 'reader', tokens: [' '], parse, holds: () => true };
  expect(slowTexts(reader, { length: 2_000, pairs: false }, () => steps)).toHaveLength(found);
});

test('a reader that breaks is found out, with what broke it', () => {
  const broken = { name: 'broken', tokens: ['a', 'b'], parse: String, holds: (text: string) => !text.includes('ab') };
  expect(() => survive(broken, { inputs: 2_000, seed: 4 })).toThrow(/ab/);
});
