import { expect, test } from 'vitest';
import { merged } from './merged.ts';
import { issueOf, sampleKept } from './samples/kept.ts';

const later = { ...sampleKept, at: '2026-11-20T13:00:00.000Z' };

test('each visit is there once', () => {
  expect(merged([sampleKept, later], [later, sampleKept])).toEqual([sampleKept, later]);
});

test('two pages that came at the same time are two visits', () => {
  expect(merged([sampleKept], [{ ...sampleKept, url: 'https://site.example/b' }])).toHaveLength(2);
});

test.each([
  ['says something else', { issues: [issueOf('a')] }],
  ['checked more', { checked: { done: 41, of: 54 } }],
  ['is of a deep audit', { mode: 'deep' as const, checked: { done: 1, of: 54 } }],
])('a report of the same visit that %s takes the place of the one before', (_name, change) => {
  expect(merged([sampleKept], [{ ...sampleKept, ...change }])).toEqual([{ ...sampleKept, ...change }]);
});

test.each([
  ['checked less', { checked: { done: 39, of: 54 } }, {}],
  ['is passive', { checked: { done: 54, of: 54 } }, { mode: 'deep' as const }],
])('one that %s does not', (_name, change, before) => {
  const kept = { ...sampleKept, ...before };
  expect(merged([kept], [{ ...sampleKept, ...change }])).toEqual([kept]);
});
