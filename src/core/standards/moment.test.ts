import { describe, expect, test } from 'vitest';
import { momentOf } from './moment.ts';

describe('a date and time in UTC', () => {
  test('is what the platform’s own calendar says, for every day of four centuries', () => {
    const [first, last] = [Date.UTC(1899, 11, 31), Date.UTC(2301, 0, 2)];
    const days = Array.from({ length: (last - first) / 86_400_000 }, (_, day) => first + day * 86_400_000);
    expect(days.filter((time) => momentOf(new Date(time).toISOString()) !== time)).toEqual([]);
  });

  test.each(['0000-01-01T00:00:00Z', '0000-02-29T12:34:56Z', '9999-12-31T23:59:59Z'])('may be %s', (text) => {
    expect(momentOf(text)).toBe(Date.parse(text));
  });

  test.each([
    '',
    '2026-02-30T00:00:00Z',
    '2025-02-29T00:00:00Z',
    '2026-00-10T00:00:00Z',
    '2026-13-10T00:00:00Z',
    '2026-04-31T00:00:00Z',
    '2026-01-00T00:00:00Z',
    '2026-01-01T24:00:00Z',
    '2026-01-01T00:60:00Z',
    '2026-01-01T00:00:61Z',
    '2026-01-01',
    '2026-01-01T00:00:00',
    '2026-01-01T00:00:00+01:00',
    '+010000-01-01T00:00:00Z',
  ])('is not “%s”', (text) => {
    expect(momentOf(text)).toBeUndefined();
  });
});
