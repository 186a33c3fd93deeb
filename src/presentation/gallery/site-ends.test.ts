import * as v from 'valibot';
import { expect, test } from 'vitest';
import { judgeSite } from '../../core/site/judge-site.ts';
import { siteRules } from '../../core/site/rules/index.ts';
import { siteWith } from '../../core/site/samples/ends.ts';
import { siteReportSchema } from '../../core/site/site-report-schema.ts';
import { en } from '../../words/en.ts';
import { auditedEnd, manyPages } from './site-ends.ts';

test.each([true, false])('a sample of a well-made site, loaded: %s, holds what its redirects show', (loaded) => {
  const evidence = siteWith({ loaded });
  const ends = evidence.ends.map((end) => auditedEnd(end, loaded));
  const report = judgeSite({ ...evidence, ends }, siteRules, '2026-11-20T12:00:00.000Z', en);
  expect(v.safeParse(siteReportSchema, report).issues).toBeUndefined();
  expect(report.verdict).toBe('secure');
  expect(report.findings.find(({ rule }) => rule === 'first-hop-elsewhere')?.outcome).toBe('pass');
});

test('a sample of many pages agrees with its pages: most are blocked in part, so the site is not secure', () => {
  const pages = manyPages();
  const { verdict, grade } = judgeSite(siteWith({ pages }), siteRules, '2026-11-20T12:00:00.000Z', en);
  expect(pages.results).toHaveLength(pages.audited);
  expect(pages.causes.map(({ rule, pages: count }) => [rule, count])).toEqual([
    ['blocked-mixed-content', 44],
    ['missing-hsts', 1],
  ]);
  expect([verdict, grade]).toEqual(['warning', 'B']);
});
