import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { en } from '../words/en.ts';
import { audit } from './audit.ts';
import { conclude, unseenReport } from './conclude.ts';
import { type Evidence, gap, type LeftOut, seenBut } from './evidence.ts';
import { diagnose } from './failures/failure-codes.ts';
import { addressOf } from './observe/address.ts';
import { gapOf, type Report } from './report.ts';
import { reportSchema } from './report-schema.ts';
import { evidenceWith } from './rules/describe-rule.ts';
import { healthyChannels } from './rules/healthy.ts';
import { rules } from './rules/index.ts';
import { hsts } from './rules/samples/header-fields.ts';
import { chain } from './rules/samples/hops.ts';
import { insecureRequests } from './rules/samples/insecure-requests.ts';
import { fieldsFor } from './rules/samples/sensitive-fields.ts';

const circumstances = {
  at: '2026-11-20T12:00:00.000Z',
  mode: 'passive',
  browser: { name: 'chromium', version: '156' },
} as const;

const frames = (count: number): LeftOut => ({ what: 'frames', reason: 'limit', count });
const reportOn = (evidence: Evidence): Report => conclude(evidence, audit(evidence, rules, en), circumstances, en);
const image = { destination: 'image', category: 'upgradeable', outcome: 'upgraded' } as const;

const plainPage = evidenceWith({ address: addressOf('http://site.example/'), hops: chain('http://site.example/ 200') });
const failedPage = evidenceWith({
  failure: diagnose('net::ERR_CERT_DATE_INVALID', addressOf('https://site.example/')),
});

describe('the verdict', () => {
  test.each<[string, Evidence, Partial<Report>]>([
    ['a healthy page', evidenceWith({}), { verdict: 'secure', grade: 'A+', score: 100 }],
    ['a page without HSTS', evidenceWith({ headers: [] }), { verdict: 'secure', grade: 'A', score: 92 }],
    ['mixed content', evidenceWith({ insecureRequests: insecureRequests(image) }), { verdict: 'warning', grade: 'B' }],
    ['a page over HTTP', plainPage, { verdict: 'insecure', grade: 'F' }],
    [
      'a script unencrypted',
      evidenceWith({ insecureRequests: insecureRequests({ outcome: 'loaded' }) }),
      { verdict: 'insecure', grade: 'F' },
    ],
    ['an internal page over HTTP', evidenceWith({ address: addressOf('http://nas.local/') }), { verdict: 'warning' }],
    [
      'a development server with a password field',
      evidenceWith({ address: addressOf('http://localhost:3000/'), sensitiveFields: fieldsFor('password') }),
      { verdict: 'local', grade: null, score: null },
    ],
    ['a file', evidenceWith({ address: addressOf('file:///home/a.html') }), { verdict: 'local', grade: null }],
    ['no page', failedPage, { verdict: 'failed', grade: null, score: null }],
    [
      'no page over plain HTTP either',
      { ...failedPage, address: addressOf('http://site.example/') },
      { verdict: 'failed', grade: null },
    ],
    [
      'no page on this computer',
      { ...failedPage, address: addressOf('http://localhost:3000/') },
      { verdict: 'failed', grade: null },
    ],
    ['a page of the browser', evidenceWith({ address: addressOf('about:blank') }), { verdict: 'unsupported' }],
  ])('%s', (_name, evidence, expected) => {
    expect(reportOn(evidence)).toMatchObject(expected);
  });

  test('stays when something was not seen, but A+ does not', () => {
    const unseen = { ...evidenceWith({}), forms: gap('noAnswer') };
    expect(reportOn(unseen)).toMatchObject({ verdict: 'secure', grade: 'A' });
    expect(reportOn(unseen).summary).toContain('could not be checked');
  });

  test('is not secure for a page that nobody read', () => {
    const unread = { ...evidenceWith({}), insecureRequests: gap('notRead') };
    expect(reportOn(unread)).toMatchObject({ verdict: 'unknown', grade: null, badge: { text: '' } });
    const inClear = { ...plainPage, insecureRequests: gap('notRead') };
    expect(reportOn(inClear).verdict).toBe('insecure');
  });

  test('is unknown where something was left out and nothing else is wrong', () => {
    const cut = { ...evidenceWith({}), forms: seenBut(healthyChannels.forms, [frames(3)]) };
    const report = reportOn(cut);
    expect(report).toMatchObject({ verdict: 'unknown', grade: null, score: null, badge: { text: '' } });
    expect(report.summary).toBe('Not all of the page could be checked; left out: 3 frames.');
    expect(report.leftOut).toEqual([frames(3)]);
  });

  test('stays what was seen to be wrong, whatever was left out', () => {
    const blocked = insecureRequests({ outcome: 'blocked' });
    const cut = { ...evidenceWith({}), insecureRequests: seenBut(blocked, [frames(1)]) };
    expect(reportOn(cut)).toMatchObject({ verdict: 'warning', grade: 'B' });
    expect(reportOn({ ...plainPage, forms: seenBut(healthyChannels.forms, [frames(1)]) }).verdict).toBe('insecure');
  });

  test('is not held back by what no rule needs', () => {
    const ports = seenBut(healthyChannels.ports, [{ what: 'ports', reason: 'limit', count: 4 }]);
    expect(reportOn({ ...evidenceWith({}), ports })).toMatchObject({ verdict: 'secure', grade: 'A+' });
  });

  test('is not held back by a browser that hides the certificate', () => {
    const hidden = { ...evidenceWith({}), tls: gap('noCertificates'), certificate: gap('noCertificates') };
    expect(reportOn(hidden).grade).toBe('A+');
  });
});

describe('the summary', () => {
  test.each<[string, Evidence, string]>([
    ['healthy', evidenceWith({}), 'The page was loaded over HTTPS, and no unencrypted requests were observed.'],
    [
      'no HSTS',
      evidenceWith({ headers: [] }),
      'The page was loaded over HTTPS, and no unencrypted requests were observed; 1 thing could be improved.',
    ],
    ['plain', plainPage, 'The page was loaded over HTTP.'],
    [
      'mixed',
      evidenceWith({ insecureRequests: insecureRequests(image, {}) }),
      'The browser blocked insecure content; 1 more issue.',
    ],
    [
      'local',
      evidenceWith({ address: addressOf('http://localhost/') }),
      'This page is on this computer, so nothing is sent over a network.',
    ],
  ])('%s', (_name, evidence, summary) => {
    const report = reportOn(evidence);
    expect(report.summary).toBe(summary);
    expect(report.badge.title).toBe(summary);
  });

  test('of a failure is its diagnosis', () => {
    expect(reportOn(failedPage).summary).toContain('certificate problem');
  });
});

describe('the HSTS field', () => {
  test('is the first one that was sent', () => {
    const report = reportOn(evidenceWith({ headers: hsts('max-age=60', 'max-age=31536000') }));
    expect(report.hsts).toMatchObject({ state: 'seen', value: { raw: 'max-age=60', valid: true, maxAge: 60 } });
  });

  test.each<[string, Evidence, string]>([
    ['none was sent', evidenceWith({ headers: [] }), 'noHsts'],
    ['the page came unencrypted', { ...plainPage }, 'noHstsOverHttp'],
    ['no header was seen', { ...evidenceWith({}), headers: gap('noStart') }, 'noStart'],
  ])('is a gap when %s', (_name, evidence, reasonCode) => {
    const texts: Readonly<Record<string, string>> = { ...en.summaries, ...en.gaps };
    expect(reportOn(evidence).hsts).toEqual({ state: 'gap', reason: texts[reasonCode], reasonCode });
  });
});

test('channels that were not seen leave empty lists', () => {
  const evidence = {
    ...evidenceWith({}),
    hops: gap('notRead'),
    insecureRequests: gap('notRead'),
    forms: gap('notRead'),
    references: gap('notRead'),
    ports: gap('notRead'),
  };
  const report = reportOn(evidence);
  expect(report.connection.hops).toEqual([]);
  expect(report.insecureRequests).toEqual({ items: [], omitted: 0 });
});

test.each([
  ['chrome://settings/', 'unsupported'],
  ['https://site.example/', 'unknown'],
  ['file:///home/a.html', 'local'],
  ['', 'unknown'],
] as const)('a page that was not seen, %j, is reported as %s', (url, verdict) => {
  const report = unseenReport(url, verdict, gapOf(en.summaries, 'openedBefore'), circumstances);
  const summary = en.summaries.openedBefore;
  expect(report).toMatchObject({ url, verdict, grade: null, score: null, summary });
  expect(report.tls).toEqual({ state: 'gap', reason: summary, reasonCode: 'openedBefore' });
  expect(report.badge.text).toBe('');
  expect(v.parse(reportSchema, report)).toEqual(report);
});

test.each([
  ['healthy', evidenceWith({})],
  ['plain', plainPage],
  ['failed', failedPage],
  ['mixed', evidenceWith({ insecureRequests: insecureRequests(image, {}) })],
])('the report on a %s page obeys its schema and survives JSON', (_name, evidence) => {
  const report = reportOn(evidence);
  expect(v.parse(reportSchema, JSON.parse(JSON.stringify(report)))).toEqual(report);
});

test('no rule breaks on any of these pages', () => {
  const reports = [evidenceWith({}), plainPage, failedPage].map(reportOn);
  expect(reports.flatMap(({ findings }) => findings).filter(({ outcome }) => outcome === 'broken')).toEqual([]);
});
