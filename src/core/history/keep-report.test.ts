import { describe, expect, test } from 'vitest';
import type { Finding, Report } from '../report.ts';
import { sampleFinding, sampleReport } from '../samples/report.ts';
import { historyLimits } from './history-limits.ts';
import { keptReportOf, keptUrl, pageOf, siteOf } from './keep-report.ts';

const keep = (change: Partial<Report> = {}) => keptReportOf({ ...sampleReport, ...change }, '1.2.3');
const failing = (change: Partial<Finding>): Finding => ({ ...sampleFinding, ...change });

test('of a report is kept what a later one is compared with', () => {
  const findings = [
    failing({ proof: [{ text: 'image (3 times)', url: 'http://cdn.example/logo.png?v=2' }] }),
    failing({ rule: 'missing-hsts', outcome: 'pass' }),
    failing({ rule: 'weak-tls', outcome: 'unknown', because: 'It is hidden.' }),
  ];
  expect(keep({ findings, checked: { done: 2, of: 3 } })).toEqual({
    ...{ url: 'https://site.example/', at: '2026-11-20T12:00:00.000Z', mode: 'passive', verdict: 'warning' },
    ...{ grade: 'B', score: 80, browser: { name: 'chromium', version: '156' }, version: '1.2.3' },
    checked: { done: 2, of: 3 },
    issues: [
      {
        ...{ rule: 'blocked-mixed-content', severity: 'serious', title: 'Part of the page is missing' },
        what: ['http://cdn.example/logo.png image'],
      },
    ],
    unchecked: ['weak-tls'],
  });
});

describe('nothing is kept', () => {
  const pending = { url: 'https://next.example/', since: sampleReport.at, reached: 'nothing' as const };
  test.each<[string, Partial<Report>]>([
    ['without a verdict', { verdict: 'unknown' }],
    ['of what cannot be audited', { verdict: 'unsupported', url: 'about:blank' }],
    ['while another page is on its way', { connection: { ...sampleReport.connection, pending } }],
    ['while the page loads', { leftOut: [{ what: 'loading', reason: 'time', count: 1 }] }],
    ['where nothing was judged', { findings: [] }],
    ['of a file', { verdict: 'local', url: 'file:///srv/notes.html' }],
  ])('%s', (_name, change) => {
    expect(keep(change)).toBeUndefined();
  });
});

test.each([
  ['https://user:hunter2@site.example/a?token=1#part', 'https://site.example/a'],
  ['https://•••@site.example/', 'https://site.example/'],
  ['http://site.example:8080', 'http://site.example:8080/'],
  [`https://site.example/${'a'.repeat(900)}`, `https://site.example/${'a'.repeat(historyLimits.characters.url - 21)}`],
])('the address %s is kept as %s', (url, kept) => {
  expect(keptUrl(url)).toBe(kept);
});

test('a page is the same over HTTP and HTTPS, and another on another port', () => {
  expect(pageOf('http://site.example/a')).toBe(pageOf('https://site.example/a'));
  expect(['https://site.example/a', 'https://site.example:8443/a'].map(siteOf)).toEqual([
    'site.example',
    'site.example:8443',
  ]);
});

test('however much is wrong, each issue is kept, and that there is more', () => {
  const proof = Array.from({ length: 70 }, (_, index) => ({ url: `http://cdn.example/${index}/logo.png` }));
  const findings = ['a', 'b', 'c'].map((rule) => failing({ rule, proof }));
  const issues = keep({ findings })?.issues ?? [];
  expect(issues.map(({ what }) => [what.length, what.at(-1)])).toEqual([
    [70, 'http://cdn.example/69/logo.png'],
    [30, '*'],
    [1, '*'],
  ]);
});

test('long texts are cut', () => {
  const finding = failing({ title: 't'.repeat(900), proof: [{ text: 'p'.repeat(900) }] });
  const [issue] = keep({ findings: [finding] })?.issues ?? [];
  expect([issue?.title.length, issue?.what[0]?.length]).toEqual([160, 200]);
});
