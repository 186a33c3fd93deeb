import { describe, expect, test } from 'vitest';
import { overdueRenewal } from './certificate-renewal.ts';

const day = 86_400_000;

/** A certificate of so many days, with so many left. */
const renewal = (days: number, left: number) => overdueRenewal(left * day, days * day);

const lifetimes = [6, 160 / 24, 45, 47, 90, 100, 200];

describe.each(lifetimes)('a certificate of %d days', (days) => {
  test('is in time while clients renew it, at a half or a third of its lifetime, half a day late', () => {
    expect(renewal(days, days / 2)).toBeUndefined();
    expect(renewal(days, days / 3)).toBeUndefined();
    expect(renewal(days, days / 3 - Math.min(0.5, days / 12))).toBeUndefined();
  });

  test('is overdue with more than a sixth of its lifetime left', () => {
    expect(renewal(days, days / 6 + days / 60)).toBeDefined();
  });

  test('is serious in its last tenth', () => {
    expect(renewal(days, days / 10 - 0.01)).toBe('serious');
    expect(renewal(days, -1)).toBe('serious');
  });
});

test('forty days are enough of a longer lifetime', () => {
  expect(renewal(398, 41)).toBeUndefined();
  expect(renewal(200, 39)).toBe('moderate');
  expect(renewal(3650, 300)).toBe('serious');
});
