import { describe, expect, test } from 'vitest';
import { healthyCertificate } from '../rules/samples/certificates.ts';
import { lifetimeOf, longestLifetime } from './certificate-lifetime.ts';

describe('the most days of a certificate', () => {
  test.each([
    ['2029-03-15T00:00:00Z', 47],
    ['2029-03-14T23:59:59Z', 100],
    ['2027-03-15T00:00:00Z', 100],
    ['2027-03-14T23:59:59Z', 200],
    ['2026-03-15T00:00:00Z', 200],
    ['2026-03-14T23:59:59Z', 398],
    ['2020-09-01T00:00:00Z', 398],
    ['2020-08-31T23:59:59Z', 825],
    ['2018-03-01T00:00:00Z', 825],
    ['2018-02-28T23:59:59Z', 1_188],
    ['1970-01-01T00:00:00Z', 1_188],
  ])('issued at %s are %i', (issued, days) => {
    expect(longestLifetime(Date.parse(issued))).toBe(days);
  });
});

describe('a lifetime', () => {
  const between = (notBefore: string, notAfter: string) => lifetimeOf({ ...healthyCertificate, notBefore, notAfter });

  test('is in milliseconds since the epoch', () => {
    expect(between('1970-01-01T00:00:01Z', '1970-01-01T00:00:02.500Z')).toEqual({ start: 1_000, end: 2_000 });
  });

  test('may be a single moment', () => {
    expect(between('2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z')).toBeDefined();
  });

  test.each([
    ['an end before its start', '2026-01-01T00:00:01Z', '2026-01-01T00:00:00Z'],
    ['a start that is no date', '2026-02-30T00:00:00Z', '2027-01-01T00:00:00Z'],
    ['an end beyond four digits', '2026-01-01T00:00:00Z', '+010000-01-01T00:00:00Z'],
  ])('with %s is none', (_, notBefore, notAfter) => {
    expect(between(notBefore, notAfter)).toBeUndefined();
  });
});
