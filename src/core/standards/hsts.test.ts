import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { en } from '../../words/en.ts';
import { sentenceOf } from '../say.ts';
import { parseHsts } from './hsts.ts';

const year = 31_536_000;

describe('a policy that browsers accept', () => {
  test.each([
    ['max-age=31536000', { maxAge: year }],
    ['max-age="31536000"', { maxAge: year }],
    ['max-age="3153\\6000"', { maxAge: year }],
    ['max-age=0', { maxAge: 0 }],
    ['max-age="0"', { maxAge: 0 }],
    ['max-age=031536000', { maxAge: year }],
    ['max-age=31536000;', { maxAge: year }],
    ['; max-age=31536000', { maxAge: year }],
    [';;max-age=31536000;; ;', { maxAge: year }],
    ['max-age = 31536000', { maxAge: year }],
    ['\tmax-age\t=\t31536000\t', { maxAge: year }],
    ['MAX-AGE=31536000', { maxAge: year }],
    ['max-age=31536000; includeSubDomains', { maxAge: year, includeSubDomains: true }],
    ['max-age=31536000;includesubdomains', { maxAge: year, includeSubDomains: true }],
    ['INCLUDESUBDOMAINS ; max-age=1', { maxAge: 1, includeSubDomains: true }],
    ['max-age=31536000; includeSubDomains; preload', { maxAge: year, includeSubDomains: true, preload: true }],
    ['preload; max-age=1', { maxAge: 1, preload: true }],
    ['max-age=1; preload; preload', { maxAge: 1, preload: true }],
    ['max-age=1; unknown', { maxAge: 1 }],
    ['max-age=1; unknown=token', { maxAge: 1 }],
    ['max-age=1; unknown="a;b, max-age=2"', { maxAge: 1 }],
    ['max-age=1; unknown="a\\"; b"', { maxAge: 1 }],
    ['max-age=1; includeSubDomainsToo', { maxAge: 1 }],
    ['max-age=1; x-max-age=2', { maxAge: 1 }],
    [`max-age=${'9'.repeat(400)}`, { maxAge: Number.MAX_SAFE_INTEGER }],
  ])('%s', (field, expected) => {
    expect(parseHsts(field)).toEqual({
      raw: field,
      valid: true,
      problems: [],
      includeSubDomains: false,
      preload: false,
      ...expected,
    });
  });
});

describe('a policy that browsers ignore, and the reason', () => {
  test.each([
    ['', 'max-age is missing'],
    [';', 'max-age is missing'],
    ['includeSubDomains', 'max-age is missing'],
    ['x-max-age=31536000', 'max-age is missing'],
    ['max age=31536000', 'not a directive name'],
    ['max-age', 'max-age has no value'],
    ['max-age=', 'no value'],
    ['max-age=""', 'digits only'],
    ['max-age=abc', 'digits only'],
    ['max-age==31536000', 'digits only'],
    ['max-age=-1', 'digits only'],
    ['max-age=+31536000', 'digits only'],
    ['max-age=31536000.5', 'digits only'],
    ['max-age=1e9', 'digits only'],
    ['max-age=0x1E13380', 'digits only'],
    ['max-age=31 536 000', 'digits only'],
    ['max-age=31536000abc', 'digits only'],
    ['max-age=" 31536000"', 'digits only'],
    ['max-age=٣١', 'digits only'],
    ["max-age='31536000'", 'digits only'],
    ['max-age=31536000 includeSubDomains', 'digits only'],
    ['max-age=31536000, includeSubDomains', 'separated by semicolons'],
    ['max-age=31536000, max-age=0', 'separated by semicolons'],
    ['includeSubDomains, max-age=31536000', 'separated by semicolons'],
    ['max-age=31536000; max-age=0', 'max-age appears more than once'],
    ['max-age=31536000; MAX-AGE=31536000', 'max-age appears more than once'],
    ['max-age=31536000; includeSubDomains; includeSubDomains', 'includeSubDomains appears more than once'],
    ['max-age=31536000; includeSubDomains; INCLUDESUBDOMAINS', 'includeSubDomains appears more than once'],
    ['max-age=31536000; includeSubDomains=true', 'includeSubDomains takes no value'],
    ['max-age=31536000; includeSubDomains=""', 'includeSubDomains takes no value'],
    ['max-age=31536000; includeSubDomains=', 'no value'],
    [': max-age=31536000', 'not a directive name'],
    ['Strict-Transport-Security: max-age=31536000', 'not a directive name'],
    ['max-age: 31536000', 'not a directive name'],
    ['=31536000', 'has no name'],
    ['max-age="31536000', 'not closed'],
    ['max-age=31536000; unknown="a', 'not closed'],
    ['max-age="31536000"abc', 'not a quoted string'],
    ['max-age=31536000; unknown=a b', 'neither a token nor a quoted string'],
    ['max-age=31536000; unknown=', 'no value'],
    ['max-age=31536000; two words', 'not a directive name'],
    ['“max-age=31536000”', 'not a directive name'],
    ['max-age=31536000\u00a0; preload', 'digits only'],
  ])('%s', (field, reason) => {
    const policy = parseHsts(field);
    expect(policy).toMatchObject({ valid: false, maxAge: 0, includeSubDomains: false, preload: false });
    const texts = en.rules['invalid-hsts'].says;
    expect(policy.problems.map((problem) => sentenceOf(problem, texts)).join(' ')).toContain(reason);
  });
});

test('any text gets an answer, valid exactly when there is no problem', () => {
  const piece = fc.constantFrom(
    'max-age',
    'includeSubDomains',
    'preload',
    '=',
    ';',
    '"',
    '\\',
    ',',
    ' ',
    '\t',
    '0',
    '9',
  );
  const field = fc.oneof(
    fc.string(),
    fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
  );
  fc.assert(
    fc.property(field, (text) => {
      const policy = parseHsts(text);
      return policy.valid === (policy.problems.length === 0) && Number.isSafeInteger(policy.maxAge);
    }),
  );
});
