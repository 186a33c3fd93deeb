import { describe, expect, test } from 'vitest';
import { en } from '../../words/en.ts';
import { judgeSite } from './judge-site.ts';
import { siteRules } from './rules/index.ts';
import { endsWith, fails, type SiteChange, shows, siteWith, unvisited, wellMadeEnds } from './samples/ends.ts';
import type { SiteEnd } from './site-report-schema.ts';

const judged = (change: SiteChange) => judgeSite(siteWith(change), siteRules, '2026-11-20T12:00:00.000Z', en);
/** Ends of which nothing is known but their responses. */
const onlyRequested = (ends: readonly SiteEnd[]): readonly SiteEnd[] =>
  ends.map((end) => ('report' in end ? { ...end, report: { ...end.report, verdict: 'unknown' } } : end));
const all = ['http-apex', 'https-apex', 'http-www', 'https-www'] as const;

describe('the verdict', () => {
  test.each([
    ['as it should be', {}, 'secure'],
    ['no end loads', { ends: all.map((role) => fails(role, 'refused')) }, 'failed'],
    ['no end was visited', { ends: all.map(unvisited) }, 'unknown'],
    ['one end was not visited', { ends: [...wellMadeEnds.slice(0, 3), unvisited('https-www')] }, 'unknown'],
    ['an end stays on HTTP', { ends: endsWith(shows('http-www')) }, 'insecure'],
    ['an end is closed', { ends: endsWith(fails('https-www', 'refused')) }, 'warning'],
    ['no www', { ends: endsWith(fails('http-www', 'dns'), fails('https-www', 'dns')) }, 'secure'],
    ['the servers were not asked', { direct: null }, 'secure'],
    ['nothing was loaded, only requested', { loaded: false, ends: onlyRequested(wellMadeEnds) }, 'secure'],
    [
      'nothing was loaded, and an end stays on HTTP',
      { loaded: false, ends: onlyRequested(endsWith(shows('http-www'))) },
      'insecure',
    ],
    ['a page was not read', { ends: onlyRequested(wellMadeEnds) }, 'unknown'],
  ] as const)('of a site where %s is %s', (_name, change, verdict) => {
    expect(judged(change).verdict).toBe(verdict);
  });
});

test.each([
  ['secure', 'secure', 'A'],
  ['warning', 'warning', 'C'],
  ['insecure', 'insecure', 'F'],
  ['failed', 'warning', 'A'],
] as const)('a page that is %s makes the site %s', (page, verdict, grade) => {
  const [end] = wellMadeEnds;
  if (end === undefined || !('report' in end)) throw new Error('The end was not visited.');
  const report = { ...end.report, verdict: page, grade: page === 'failed' ? null : grade };
  const counted = { audited: 1, found: 1, sampled: false, notes: [], causes: [] };
  const pages = { ...counted, results: [{ requested: 'https://site.example/a', report }] };
  expect(judged({ pages })).toMatchObject({ verdict, grade });
});

test('a page that could not be audited leaves the verdict open', () => {
  const counted = { audited: 1, found: 1, sampled: false, notes: [], causes: [] };
  const pages = { ...counted, results: [{ requested: 'https://site.example/a', error: 'The page crashed.' }] };
  expect(judged({ pages }).verdict).toBe('unknown');
});

test('a grade stands beside verdicts on pages only, and is the worst of all', () => {
  expect(judged({ ends: all.map((role) => fails(role, 'refused')) }).grade).toBeNull();
  expect(judged({}).grade).toBe('A');
  expect(judged({ ends: endsWith(shows('http-www')) }).grade).toBe('F');
  expect(judged({ loaded: false }).grade).toBeNull();
});

test('what could not be asked is counted as not checked', () => {
  const { checked } = judged({ direct: null });
  expect(checked.done).toBeLessThan(checked.of);
});

test('a rule that throws stops nobody else', () => {
  const broken = {
    ...siteRules[0],
    judge: () => {
      throw new Error('Broken.');
    },
  } as (typeof siteRules)[number];
  const { findings } = judgeSite(siteWith({}), [broken, ...siteRules.slice(1)], '2026-11-20T12:00:00.000Z', en);
  expect(findings.filter(({ outcome }) => outcome === 'broken')).toHaveLength(1);
  expect(findings).toHaveLength(siteRules.length);
});
