import fc from 'fast-check';
import { expect, test } from 'vitest';
import { referrerPolicyOf } from './referrer-policy.ts';

test.each<[string[], string | undefined]>([
  [['unsafe-url'], 'unsafe-url'],
  [['Unsafe-URL '], 'unsafe-url'],
  [['unsafe-url, strict-origin'], 'strict-origin'],
  [['strict-origin, unknown'], 'strict-origin'],
  [['no-referrer', 'unsafe-url'], 'unsafe-url'],
  [['unknown'], undefined],
  [[''], undefined],
  [[], undefined],
])('%j', (fields, policy) => {
  expect(referrerPolicyOf(fields)).toBe(policy);
});

test('any text gets an answer', () => {
  fc.assert(fc.property(fc.array(fc.string()), (fields) => typeof referrerPolicyOf(fields) !== 'object'));
});
