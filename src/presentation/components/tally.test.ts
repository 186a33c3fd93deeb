import { expect, test } from 'vitest';
import type { Finding } from '../../core/report.ts';
import { findingWith } from '../../core/rules/samples/findings.ts';
import { byReason } from './tally.ts';

const groupsOf = (...findings: readonly Partial<Finding>[]) =>
  byReason(findings.map((one, index) => findingWith({ rule: `rule-${index}`, ...one }))).map(([reason, those]) => [
    reason,
    ...those.map(({ rule }) => rule),
  ]);

const unknown = { outcome: 'unknown' } as const;

test('findings stand together by the code of their reason, whatever the sentence', () => {
  expect(
    groupsOf(
      { ...unknown, reasonCode: 'noStart', because: 'Reload.' },
      { ...unknown, reasonCode: 'noCookies', because: 'Hidden.' },
      { ...unknown, reasonCode: 'noStart', because: 'Neu laden.' },
    ),
  ).toEqual([
    ['Reload.', 'rule-0', 'rule-2'],
    ['Hidden.', 'rule-1'],
  ]);
});

test('two codes are two reasons, even if they are said alike', () => {
  const because = 'Reload.';
  expect(groupsOf({ ...unknown, reasonCode: 'a', because }, { ...unknown, reasonCode: 'b', because })).toHaveLength(2);
});

test.each<[string, Partial<Finding>]>([
  ['not everything was looked at', { ...unknown, incomplete: true, reasonCode: 'notInFull' }],
  ['a rule threw', { outcome: 'broken', reasonCode: 'internalError' }],
])('where %s, each sentence stands by itself, since it tells what', (_what, one) => {
  const groups = groupsOf(
    { ...one, because: '3 frames' },
    { ...one, because: '1 form' },
    { ...one, because: '1 form' },
  );
  expect(groups).toEqual([
    ['3 frames', 'rule-0'],
    ['1 form', 'rule-1', 'rule-2'],
  ]);
});

test('of a report that has no codes, the sentence tells reasons apart; and no reason is one group', () => {
  const old = { ...unknown, because: 'Reload.' };
  expect(groupsOf(old, { outcome: 'pass' }, old, { outcome: 'pass' })).toEqual([
    ['Reload.', 'rule-0', 'rule-2'],
    ['', 'rule-1', 'rule-3'],
  ]);
});
