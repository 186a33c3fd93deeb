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

test('a reader that takes quadratic time is found out', () => {
  const parse = ({ length }: string): number => {
    let steps = 0;
    for (let row = 0; row < length; row += 1) for (let column = 0; column < length; column += 1) steps ^= column;
    return steps;
  };
  const slow = { name: 'slow', tokens: [' '], parse, holds: () => true };
  expect(slowTexts(slow, { length: 2_000, pairs: false })).toHaveLength(1);
});

test('a reader that breaks is found out, with what broke it', () => {
  const broken = { name: 'broken', tokens: ['a', 'b'], parse: String, holds: (text: string) => !text.includes('ab') };
  expect(() => survive(broken, { inputs: 2_000, seed: 4 })).toThrow(/ab/);
});
