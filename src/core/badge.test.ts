import { describe, expect, test } from 'vitest';
import { badgeColors, badgeOf } from './badge.ts';
import { findingWith } from './rules/samples/findings.ts';

const proofs = (count: number) => Array.from({ length: count }, () => ({ text: 'one' }));

test('an insecure page shouts once', () => {
  expect(badgeOf('insecure', [findingWith({ severity: 'critical' })], 'Why.')).toEqual({
    text: '!',
    color: badgeColors.red,
    title: 'Why.',
  });
});

test('a failed navigation shows a cross', () => {
  expect(badgeOf('failed', [], '')).toMatchObject({ text: '×', color: badgeColors.grey });
});

describe('a warning counts the proofs of its serious failures', () => {
  test.each([
    ['one', [findingWith({})], '1'],
    ['nine', [findingWith({ proof: proofs(4) }), findingWith({ proof: proofs(5) })], '9'],
    ['ten', [findingWith({ proof: proofs(10) })], '9+'],
    ['omitted ones too', [findingWith({ omitted: 20 })], '9+'],
    ['a failure without proof as one', [findingWith({ proof: [] })], '1'],
    ['no others', [findingWith({}), findingWith({ severity: 'minor' }), findingWith({ outcome: 'unknown' })], '1'],
  ])('%s', (_name, findings, text) => {
    expect(badgeOf('warning', findings, '')).toMatchObject({ text, color: badgeColors.amber });
  });
});

test.each(['secure', 'local', 'unsupported', 'unknown'] as const)('%s shows no text', (verdict) => {
  expect(badgeOf(verdict, [findingWith({ severity: 'minor' })], '').text).toBe('');
});

test.each(Object.entries(badgeColors))('white text is readable on %s', (_name, color) => {
  const channels = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = channels.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  // Contrast of white on the colour, after WCAG 2.
  expect(1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)).toBeGreaterThanOrEqual(4.5);
});
