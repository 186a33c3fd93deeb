import { describe, expect, test } from 'vitest';
import { possibleActions, type Situation, withActions } from './possible-actions.ts';
import { type Action, type Report, seenAs } from './report.ts';
import { findingWith } from './rules/samples/findings.ts';
import { sampleReport } from './samples/report.ts';
import type { Decisions } from './settings/settings.ts';
import { defaultSettings, noChoices, type SessionChoices } from './settings/settings.ts';

const host = 'site.example';
const decided = (session: Partial<SessionChoices> = {}): Decisions => ({
  settings: defaultSettings,
  session: { ...noChoices, ...session },
});
const usual: Situation = { hasAccess: true, decisions: decided(), tab: { id: 1, isPrivate: false } };

const blocked: Report['insecureRequests']['items'][number] = {
  url: 'http://cdn.example/app.js',
  destination: 'script',
  category: 'blockable',
  outcome: 'blocked',
  seenBy: ['dom'],
  frame: { url: `https://${host}/`, top: true },
  count: 1,
};
const overHttp = (state: 'available' | 'not-tried' | 'redirects-back' | 'refused', port = 80): Report => {
  const own = port === 80 ? '' : `:${port}`;
  return {
    ...sampleReport,
    url: `http://${host}${own}/`,
    verdict: 'insecure',
    connection: { scheme: 'http', host, port, defaultPort: port === 80, hops: [] },
    upgrade: seenAs({ state, target: `https://${host}/` }),
  };
};
const failed: Report = {
  ...sampleReport,
  verdict: 'failed',
  connection: {
    ...sampleReport.connection,
    hops: [
      { url: `http://${host}/`, status: 307, kind: 'start' },
      { url: `https://${host}/`, status: 0, kind: 'extension' },
    ],
    failure: {
      code: 'net::ERR_CERT_DATE_INVALID',
      class: 'certificate-expired',
      summary: 'Expired.',
      visitor: [],
      owner: [],
    },
  },
};
const failedBy = (cause: 'offline' | 'proxy'): Report => {
  const failure = { code: 'x', class: cause, summary: 'Failed.', visitor: [], owner: [] };
  return { ...failed, connection: { ...failed.connection, failure } };
};
const unknown = (rule: string, group: 'headers' | 'cookies') => findingWith({ rule, group, outcome: 'unknown' });
const withFindings = (...findings: Report['findings']): Report => ({ ...sampleReport, findings });
const older: Report = { ...sampleReport, verdict: 'unknown', findings: [] };

type Row = [string, Report, Partial<Situation>, Action[]];
const rows: Row[] = [
  ['a page with nothing to do', sampleReport, {}, ['deep-audit']],
  ['an older page', older, {}, ['reload']],
  ['an older page, access not known yet', older, { hasAccess: undefined }, []],
  ['no access', older, { hasAccess: false }, ['grant-access']],
  ['no access, and no address', { ...older, url: '' }, { hasAccess: false }, ['grant-access']],
  ['a page of the browser', { ...older, url: 'chrome://settings/', verdict: 'unsupported' }, { hasAccess: false }, []],
  ['headers from a cache', withFindings(unknown('missing-hsts', 'headers')), {}, ['reload', 'deep-audit']],
  ['HTTPS works', overHttp('available'), {}, ['switch', 'always-upgrade', 'dismiss-offer', 'deep-audit']],
  [
    'HTTPS works, and the site is always upgraded',
    overHttp('available'),
    { decisions: decided({ always: [host] }) },
    ['switch', 'dismiss-offer', 'stop-upgrading', 'deep-audit'],
  ],
  ['HTTPS was not tried', overHttp('not-tried'), {}, ['check-https', 'deep-audit']],
  ...[443, 8443].map(
    (port): Row => [
      `HTTPS on port ${port} of the host led here`,
      {
        ...overHttp('not-tried', 8080),
        connection: {
          ...overHttp('not-tried', 8080).connection,
          hops: [
            { url: `https://${host}:${port}/`, status: 302, kind: 'start' },
            { url: `http://${host}:8080/`, status: 0, kind: 'server' },
          ],
        },
      },
      {},
      ['deep-audit'],
    ],
  ),
  ['a port of its own', overHttp('refused', 8080), {}, ['check-https-port', 'deep-audit']],
  [
    'a private host',
    { ...overHttp('available'), connection: { ...overHttp('available').connection, host: 'printer' } },
    {},
    ['deep-audit'],
  ],
  [
    'no HTTP at all',
    {
      ...overHttp('available'),
      connection: {
        ...overHttp('available').connection,
        hops: [{ url: `http://${host}/`, status: 200, kind: 'start', raw: true }],
      },
    },
    {},
    ['deep-audit'],
  ],
  [
    'a redirect loop, opened once',
    overHttp('redirects-back'),
    { decisions: decided({ always: [host] }) },
    ['open-without', 'stop-upgrading', 'deep-audit'],
  ],
  [
    'an exception',
    overHttp('refused'),
    { decisions: decided({ always: [host], exceptions: [{ host }] }) },
    ['remove-exception', 'deep-audit'],
  ],
  [
    'lists that an organisation has set',
    { ...overHttp('available'), insecureRequests: { items: [blocked], omitted: 0 } },
    { decisions: { ...decided(), policy: { always: [], repairs: [] } } },
    ['switch', 'dismiss-offer', 'deep-audit'],
  ],
  [
    'a redirect loop, where an organisation has set the exceptions',
    overHttp('redirects-back'),
    { decisions: { ...decided({ always: [host] }), policy: { exceptions: [] } } },
    ['stop-upgrading', 'deep-audit'],
  ],
  [
    'blocked content',
    { ...sampleReport, insecureRequests: { items: [blocked], omitted: 0 } },
    {},
    ['repair', 'always-repair', 'deep-audit'],
  ],
  [
    'blocked content, decisions not read yet',
    { ...sampleReport, insecureRequests: { items: [blocked], omitted: 0 } },
    { decisions: undefined },
    ['deep-audit'],
  ],
  [
    'repaired',
    { ...sampleReport, insecureRequests: { items: [blocked], omitted: 0 } },
    { decisions: decided({ repairs: [host] }) },
    ['undo-repair', 'deep-audit'],
  ],
  ['a page that failed', failed, {}, ['check-ports']],
  ...(['offline', 'proxy'] as const).map((cause): Row => [`${cause}: no port can be asked`, failedBy(cause), {}, []]),
  [
    'an upgrade that failed in a private window',
    failed,
    { decisions: decided({ always: [host] }), tab: { id: 1, isPrivate: true } },
    ['open-without', 'stop-upgrading', 'check-ports'],
  ],
  [
    'an upgrade that failed, in Firefox, which shows our page',
    { ...failed, browser: { name: 'firefox', version: '153' } },
    { decisions: decided({ always: [host] }), tab: { id: 1, isPrivate: true } },
    ['stop-upgrading', 'check-ports'],
  ],
  ['a failure that no upgrade of ours caused', failed, { tab: { id: 1, isPrivate: true } }, ['check-ports']],
  [
    'nobody asked over HTTP',
    withFindings(findingWith({ rule: 'unredirected-http', outcome: 'not-applicable', reasonCode: 'notChecked' })),
    {},
    ['deep-audit', 'check-http'],
  ],
  [
    'hosts that would have to move',
    withFindings(findingWith({ rule: 'future-mixed-content' })),
    {},
    ['deep-audit', 'check-hosts'],
  ],
  [
    'cookies that Chromium hides',
    withFindings(unknown('insecure-cookie', 'cookies')),
    {},
    ['deep-audit', 'check-cookies'],
  ],
  [
    'cookies after a deep audit',
    { ...withFindings(unknown('insecure-cookie', 'cookies')), mode: 'deep' },
    {},
    ['deep-audit'],
  ],
];

describe('what a person can do', () => {
  test.each(rows)('%s', (_, report, situation, actions) => {
    expect(possibleActions(report, { ...usual, ...situation })).toEqual(actions);
  });

  test('stands in the report', () => {
    expect(withActions(sampleReport, usual)).toEqual({ ...sampleReport, actions: ['deep-audit'] });
  });
});
