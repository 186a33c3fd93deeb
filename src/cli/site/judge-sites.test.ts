import { describe, expect, test } from 'vitest';
import { uniqueFaults } from '../../core/baseline/compare.ts';
import type { Finding, InsecureRequest, Report } from '../../core/report.ts';
import { sampleFinding, sampleReport } from '../../core/samples/report.ts';
import { causesOf } from '../../core/site/causes.ts';
import { judgeSite } from '../../core/site/judge-site.ts';
import { siteRules } from '../../core/site/rules/index.ts';
import { endsWith, shows, siteWith } from '../../core/site/samples/ends.ts';
import type { SiteReport } from '../../core/site/site-report-schema.ts';
import { en } from '../../words/en.ts';
import type { Config } from '../config/config-schema.ts';
import { exitStatus } from '../exit-status.ts';
import { formatSites } from './format-sites.ts';
import { judgeablesOf, judgeSites } from './judge-sites.ts';
import { siteStatus } from './site-status.ts';

const tool = { name: 'portcullis', version: '0.1.0' };
const blocked = (name: string): Finding => ({ ...sampleFinding, proof: [{ url: `http://cdn.example/${name}.js` }] });
const pageOf = (path: string, ...findings: readonly Finding[]): Report => {
  const url = `https://site.example/${path}`;
  return { ...sampleReport, url, requestedUrl: url, findings: [...findings] };
};

/** A site whose `http://www.` stays on HTTP, with these pages. */
function siteOf(...pages: readonly Report[]): SiteReport {
  const report = judgeSite(siteWith({ ends: endsWith(shows('http-www')) }), siteRules, '2026-11-20T12:00:00.000Z', en);
  const results = pages.map((page) => ({ requested: page.requestedUrl, report: page }));
  const counted = { audited: pages.length, found: pages.length, sampled: false, notes: [] };
  return { ...report, pages: { ...counted, results, causes: causesOf(pages) } };
}

const before = siteOf(pageOf('a', blocked('old')), pageOf('b', blocked('old')));
const baseline = uniqueFaults(judgeablesOf(before));
const judge = (site: SiteReport, config: Config = {}) =>
  judgeSites([site], { before: undefined, config, today: '2026-11-28' });
const compared = (site: SiteReport) => judgeSites([site], { before: baseline, config: {}, today: '2026-11-28' });
const statusOf = ({ sites }: ReturnType<typeof judgeSites>) =>
  siteStatus(sites, { failOn: 'moderate', failOnUnknown: false });

describe('compared with a baseline', () => {
  test('an unchanged site has nothing new, and passes', () => {
    const { sites, changes } = compared(before);
    expect(changes).toMatchObject({ new: [], fixed: [] });
    expect(sites[0]?.judged?.map(({ change }) => change)).toContain('known');
    expect(sites[0]?.pages.causes.map(({ change }) => change)).toEqual(['known']);
    expect(statusOf(judge(before))).toBe(exitStatus.findings);
    expect(statusOf(compared(before))).toBe(exitStatus.clean);
  });

  test('one more fault on one page is new, alone', () => {
    const now = compared(siteOf(pageOf('a', blocked('old')), pageOf('b', blocked('new'))));
    expect(now.changes?.new).toMatchObject([{ page: 'https://site.example/b', what: 'http://cdn.example/new.js' }]);
    expect(now.sites[0]?.pages.causes.map(({ change }) => change).sort()).toEqual(['known', 'new']);
    expect(statusOf(now)).toBe(exitStatus.findings);
  });

  test('a fault of the site as a whole is told from one of its front page', () => {
    const site = baseline.filter(({ page }) => page === 'site.example').map(({ rule }) => rule);
    expect(site).toContain('unredirected-http');
  });

  test.each(['table', 'markdown', 'html', 'json'] as const)('%s says what is new and known', (format) => {
    const now = compared(siteOf(pageOf('a', blocked('new'))));
    const written = formatSites({ tool, ...now }, format);
    const words =
      format === 'json' ? ['"change": "known"', '"change": "new"'] : ['1 new, ', 'http://cdn.example/new.js'];
    for (const one of words) expect(written).toContain(one);
  });
});

describe('by a configuration', () => {
  const rules = before.findings.filter(({ outcome }) => outcome === 'fail').map(({ rule }) => rule);

  test('what is off, of the site and of its pages, does not count', () => {
    const off = Object.fromEntries([...rules, sampleFinding.rule].map((rule) => [rule, 'off'] as const));
    expect(statusOf(judge(before, { severities: [{ rules: off }] }))).toBe(exitStatus.clean);
    const elsewhere = { pages: 'https://other.example/*', rules: off };
    expect(statusOf(judge(before, { severities: [elsewhere] }))).toBe(exitStatus.findings);
  });

  test('an ignore of a rule of the site has its reason in every format', () => {
    const [rule = 'missing-hsts'] = rules;
    const ignore = { rule: rule as 'missing-hsts', reason: 'Old clients', until: '2027-01-31' };
    const judged = judge(before, { ignores: [ignore] });
    expect(judged.sites[0]?.judged).toEqual([{ rule, ignored: 'Old clients' }]);
    for (const format of ['table', 'markdown', 'html'] as const)
      expect(formatSites({ tool, ...judged }, format).replaceAll('\\', '')).toContain('ignored: Old clients');
  });

  test('a page over its budget fails the run, and is named', () => {
    const request: InsecureRequest = {
      ...{ url: 'http://a.test/', frame: { url: 'https://site.example/a', top: true }, count: 2, seenBy: ['dom'] },
      ...({ destination: 'script', category: 'blockable', outcome: 'blocked' } as const),
    };
    const page = { ...pageOf('a'), insecureRequests: { items: [request], omitted: 0 } };
    const clean = { ...siteOf(page), findings: [] };
    expect(statusOf(judge(clean))).toBe(exitStatus.clean);
    const judged = judge(clean, { budgets: { 'blocked-requests': 1 } });
    expect(statusOf(judged)).toBe(exitStatus.findings);
    expect(formatSites({ tool, ...judged }, 'table')).toContain(
      'https://site.example/a: blocked requests: 2, allowed 1',
    );
  });
});
