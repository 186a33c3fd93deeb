import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding, HstsPolicy, Seen, Severity } from './report.ts';
import { seenAs, severities } from './report.ts';
import { findingWith } from './rules/samples/findings.ts';
import { gradeOf, scoreOf } from './score.ts';
import { parseHsts } from './standards/hsts.ts';

const year = seenAs(parseHsts('max-age=31536000'));
const failing = (...severity: Severity[]): Finding[] => severity.map((each) => findingWith({ severity: each }));
const repeat = (count: number, severity: Severity): Severity[] => Array<Severity>(count).fill(severity);

describe('the score', () => {
  test.each<[Severity[], number]>([
    [[], 100],
    [['critical'], 39],
    [['serious'], 80],
    [['moderate'], 92],
    [['minor'], 98],
    [['info'], 100],
    [['critical', 'serious', 'moderate', 'minor'], 10],
    [['critical', 'critical'], 0],
    [repeat(4, 'serious'), 40],
    [repeat(9, 'moderate'), 60],
  ])('with failures %j is %i', (severity, score) => {
    expect(scoreOf(failing(...severity))).toBe(score);
  });

  test('counts only failures', () => {
    expect(scoreOf([findingWith({ outcome: 'unknown' }), findingWith({ outcome: 'broken' })])).toBe(100);
  });
});

describe('the grade', () => {
  test.each<[string, Severity[]]>([
    ['A+', []],
    ['A+', ['info']],
    ['A', ['minor']],
    ['A', ['moderate']],
    ['A', ['moderate', 'minor']],
    ['B', ['moderate', 'minor', 'minor']],
    ['A', repeat(5, 'minor')],
    ['B', repeat(6, 'minor')],
    ['B', ['serious']],
    ['B', ['serious', 'minor', 'minor']],
    ['C', ['serious', 'moderate']],
    ['C', ['serious', 'serious']],
    ['D', ['serious', 'serious', 'minor']],
    ['D', repeat(3, 'serious')],
    ['D', repeat(9, 'serious')],
    ['C', repeat(9, 'moderate')],
    ['F', ['critical']],
  ])('%s for %j', (grade, severity) => {
    expect(gradeOf(failing(...severity), year, false)).toBe(grade);
  });

  test.each<[string, Seen<Pick<HstsPolicy, 'valid' | 'maxAge'>>]>([
    ['not stated', { state: 'gap', reason: 'None.' }],
    ['invalid', seenAs(parseHsts('max-age=x'))],
    ['shorter than a year', seenAs(parseHsts('max-age=31535999'))],
  ])('is A, not A+, when HSTS is %s', (_name, hsts) => {
    expect(gradeOf([], hsts, false)).toBe('A');
  });

  test.each(['connection', 'redirects', 'headers', 'content'] as const)(
    'is not A+ while a %s rule is unanswered',
    (group) => {
      expect(gradeOf([findingWith({ outcome: 'unknown', group })], year, false)).toBe('A');
      expect(gradeOf([findingWith({ outcome: 'broken', group })], year, false)).toBe('A');
    },
  );

  test('is not A+ while the browser hides content', () => {
    expect([gradeOf([], year, false), gradeOf([], year, true)]).toEqual(['A+', 'A']);
  });

  test('can be A+ in a browser that hides the certificate', () => {
    expect(gradeOf([findingWith({ outcome: 'unknown', group: 'certificate' })], year, false)).toBe('A+');
  });

  test('is of the band of the verdict: F where nothing protects, B to D for a part, C or better for secure', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...severities)), (severity) => {
        const grade = gradeOf(failing(...severity), year, false);
        if (severity.includes('critical')) return grade === 'F';
        return (severity.includes('serious') ? ['B', 'C', 'D'] : ['A+', 'A', 'B', 'C']).includes(grade);
      }),
    );
  });
});
