import type { VNode } from 'preact';
import { expect, test } from 'vitest';
import { type Report, seenAs } from '../../core/report.ts';
import { insecureRequests } from '../../core/rules/samples/insecure-requests.ts';
import { sampleReport } from '../../core/samples/report.ts';
import { markupOf } from '../export/markup.ts';
import { usualCertificate } from '../gallery/audited.ts';
import { Issues } from './issues.tsx';
import { OtherPorts } from './other-ports.tsx';
import { Requests } from './requests.tsx';
import { Rows } from './rows.tsx';
import { Way } from './way.tsx';

/** What the row says of the ports of a page on port 8443. */
function portsRow(ports: readonly number[], omitted = 0): string | undefined {
  const items = ports.map((port) => ({
    ...({ origin: `https://site.example:${port}`, port, use: 'link', blocked: false } as const),
  }));
  const report: Report = {
    ...sampleReport,
    connection: { ...sampleReport.connection, port: 8443 },
    ports: { items, omitted },
  };
  const words = markupOf(<Rows tabId={1} report={report} />).replace(/<[^>]*>/g, ' ');
  return /Ports\s+(.*?)\s{2}/.exec(words)?.[1];
}

test.each([
  [[], 0, '8443 only'],
  [[8443], 0, '8443 only'],
  [[8443, 8080], 0, '8443, 8080'],
  [[1, 2, 3], 0, '8443, 1, 2, 3'],
  [[1, 2, 3, 4], 0, '8443, 1, 2, 3, …'],
  [[8443], 2, '8443, …'],
])('a page on port 8443 that uses %j, and %d more: “%s”', (ports, omitted, words) => {
  expect(portsRow(ports, omitted)).toBe(words);
});

const textOf = (node: VNode): string =>
  markupOf(node)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
const rowsOf = (change: Partial<Report>): string => textOf(<Rows tabId={1} report={{ ...sampleReport, ...change }} />);

test('uses of one origin are one line', () => {
  const at = (port: number) => ({ origin: `https://site.example:${port}`, port });
  const items = [
    { ...at(25), use: 'resource', blocked: true, meaning: 'mail' },
    { ...at(8080), use: 'link', blocked: false },
    { ...at(25), use: 'form', blocked: true, meaning: 'mail' },
  ] as const;
  const words = textOf(<OtherPorts ports={{ items, omitted: 0 }} />);
  expect(words).toContain(
    ' https://site.example:25 loads from it · a form sends to it · usually mail · browsers refuse this port ',
  );
  expect(words).toContain(' https://site.example:8080 links to it ');
});

test('the way to a page whose certificate was accepted in spite of its flaw says so', () => {
  const certificate = seenAs({ ...usualCertificate, trusted: false });
  const hops: Report['connection']['hops'] = [{ url: 'https://site.example/', status: 200, kind: 'start' }];
  const report = { ...sampleReport, connection: { ...sampleReport.connection, hops } };
  expect(markupOf(<Way report={{ ...report, certificate }} />)).toContain('certificate not accepted');
  expect(markupOf(<Way report={report} />)).not.toContain('certificate not accepted');
});

test('a group of requests counts as the row above it does', () => {
  const requests = insecureRequests({ outcome: 'upgraded', count: 3 }) as Report['insecureRequests'];
  expect(rowsOf({ insecureRequests: requests })).toContain(' Requests 3 upgraded ');
  expect(textOf(<Requests tabId={1} requests={requests} />)).toContain(' Upgraded by the browser 3 ');
});

const unencrypted = insecureRequests({ outcome: 'loaded', count: 189 }) as Report['insecureRequests'];
const millions = insecureRequests({ outcome: 'loaded', count: 1_890_000 }) as Report['insecureRequests'];
const overHttp = { ...sampleReport.connection, scheme: 'http', port: 80 };

test.each<[string, Partial<Report>, string]>([
  ['nothing insecure', {}, 'No insecure requests observed'],
  ['all that there were', { insecureRequests: unencrypted }, '189 unencrypted'],
  [
    'more than there was room for',
    { insecureRequests: { ...unencrypted, omitted: 9_700 } },
    '189+ unencrypted · 9,700 not listed',
  ],
  ['more than fits on a line', { insecureRequests: { ...millions, omitted: 9_700_000 } }, '1,890,000+ unencrypted'],
  ['none that there was room for', { insecureRequests: { items: [], omitted: 3 } }, '3 not listed'],
  ['a page over HTTP', { verdict: 'insecure', connection: overHttp }, 'None besides the page itself'],
  ['a page over HTTP on this computer', { verdict: 'local', connection: overHttp }, 'No insecure requests observed'],
])('the row of requests with %s', (_what, change, words) => {
  expect(rowsOf(change)).toContain(` Requests ${words} `);
});

test.each([
  ['noHsts', 'No HSTS'],
  ['fromCache', 'HSTS not checked'],
])('where there is no policy for the reason %s, the row says: %s', (reasonCode, words) => {
  expect(rowsOf({ hsts: { state: 'gap', reason: '', reasonCode } })).toContain(` Connection ${words} `);
});

test.each([
  [['pass'], 'No issues found '],
  [['pass', 'unknown'], 'No issues found in what could be checked '],
  [['pass', 'broken'], 'No issues found in what could be checked '],
  [['unknown', 'broken', 'not-applicable'], 'Nothing could be checked '],
] as const)('rules with the outcomes %j: “%s”', (outcomes, words) => {
  const [finding] = sampleReport.findings;
  const findings = outcomes.flatMap((outcome) => (finding === undefined ? [] : [{ ...finding, outcome }]));
  expect(textOf(<Issues report={{ ...sampleReport, findings }} />)).toContain(` ${words}`);
});
