import { expect, test } from 'vitest';
import { checkedOf } from './checked.ts';
import { findingWith } from './rules/samples/findings.ts';

test('a rule that passed or failed was checked; one that is unknown or broke was not', () => {
  const outcomes = ['pass', 'fail', 'unknown', 'broken'] as const;
  expect(checkedOf(outcomes.map((outcome) => findingWith({ outcome })))).toEqual({ done: 2, of: 4 });
});

test('a rule that does not apply is no check of this page', () => {
  expect(checkedOf([findingWith({ outcome: 'not-applicable' }), findingWith({ outcome: 'pass' })])).toEqual({
    done: 1,
    of: 1,
  });
});
