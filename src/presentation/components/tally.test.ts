import { expect, test } from 'vitest';
import type { Finding } from '../../core/report.ts';
import { findingWith } from '../../core/rules/samples/findings.ts';
import { insecureRequests } from '../../core/rules/samples/insecure-requests.ts';
import { byReason, fatesOf } from './tally.ts';

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

test('what reads the same is said once, whatever its code', () => {
  const because = 'The page failed to load.';
  expect(groupsOf({ reasonCode: 'notLoaded', because }, { because }, { reasonCode: 'other', because })).toEqual([
    [because, 'rule-0', 'rule-1', 'rule-2'],
  ]);
});

test('what was upgraded and then did not load is a fate of its own', () => {
  const { items } = insecureRequests({}, { outcome: 'upgraded' }, { outcome: 'upgraded', failed: true, count: 2 });
  expect(fatesOf({ items, omitted: 7 })).toEqual({ unencrypted: 0, blocked: 1, failed: 2, upgraded: 1, rest: 0 });
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
