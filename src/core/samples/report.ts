import type { Finding, Report } from '../report.ts';

/** A failed rule, for tests; change what the test is about. */
export const sampleFinding: Finding = {
  rule: 'blocked-mixed-content',
  group: 'content',
  outcome: 'fail',
  severity: 'serious',
  name: 'Blocked content',
  title: 'Part of the page is missing',
  why: 'The browser blocked what was asked for over HTTP.',
  fix: 'Ask for it over HTTPS.',
  spec: [{ name: 'Mixed Content', url: 'https://www.w3.org/TR/mixed-content/' }],
  proof: [],
  omitted: 0,
};

/** The report on a page with that one failed rule, for tests. */
export const sampleReport: Report = {
  version: 1,
  requestedUrl: 'https://site.example/',
  url: 'https://site.example/',
  at: '2026-11-20T12:00:00.000Z',
  mode: 'passive',
  browser: { name: 'chromium', version: '156' },
  verdict: 'warning',
  grade: 'B',
  score: 80,
  summary: 'Part of this page is missing because it was asked for over HTTP.',
  badge: { text: '1', color: '#b45309', title: 'Part of this page is missing.' },
  connection: { scheme: 'https', host: 'site.example', port: 443, defaultPort: true, hops: [] },
  hsts: { state: 'gap', reason: 'Not seen.' },
  tls: { state: 'gap', reason: 'Not seen.' },
  certificate: { state: 'gap', reason: 'Not seen.' },
  insecureRequests: { items: [], omitted: 0 },
  forms: { items: [], omitted: 0 },
  references: { items: [], omitted: 0 },
  ports: { items: [], omitted: 0 },
  upgrade: { state: 'gap', reason: 'Not asked.' },
  leftOut: [],
  findings: [sampleFinding],
};
