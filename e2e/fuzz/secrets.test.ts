import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { notAudited } from '../../src/cli/audit-one.ts';
import { formatOutput } from '../../src/cli/formats/format-output.ts';
import { formats } from '../../src/cli/outputs.ts';
import { shown } from '../../src/cli/say.ts';
import { audit } from '../../src/core/audit.ts';
import { boundedEvent } from '../../src/core/bounded-event.ts';
import { conclude } from '../../src/core/conclude.ts';
import type { TabEvent } from '../../src/core/events.ts';
import { meanings } from '../../src/core/failures/failure-codes.ts';
import { evidenceOf } from '../../src/core/observe.ts';
import { reduce } from '../../src/core/reduce.ts';
import type { Report } from '../../src/core/report.ts';
import { rules } from '../../src/core/rules/index.ts';
import { emptyTabState } from '../../src/core/visit.ts';
import { en } from '../../src/words/en.ts';

/** What no text has by itself. */
const marker = 'q7Zk9secret';
const document = 'd1';
const navigation = 'n1';

/** Addresses with a user name and a password of whatever characters, as a browser writes them. */
const address = fc
  .record({
    user: fc.string({ unit: 'binary', maxLength: 8 }),
    password: fc.string({ unit: 'binary', maxLength: 8 }),
    scheme: fc.constantFrom('http', 'https', 'ws', 'wss', 'ftp'),
    rest: fc.constantFrom('', ':8443', '/path', '/?to=//elsewhere.test/', '/#part'),
  })
  .map(({ user, password, scheme, rest }) => {
    const url = new URL(`${scheme}://a.test${rest}`);
    url.username = user + marker;
    url.password = marker + password;
    return url.href;
  });

/** Everything that can be told of a page, with this address wherever one fits. */
function eventsWith(url: string, page: string): readonly TabEvent[] {
  const element = { selector: `a[href="${url}"]`, html: `<a href="${url}" title='${url}'>` };
  const violation = { url, directive: 'img-src', source: { url, line: 1, column: 1 } };
  return [
    { type: 'navigation-started', navigation, url, method: 'GET', initiatorOrigin: url, at: 1 },
    { type: 'navigation-redirected', navigation, url, to: page, status: 302, by: 'server', address: '192.0.2.1' },
    {
      ...{ type: 'navigation-answered', navigation, url: page, status: 200, upgradesByPolicy: false, fromCache: false },
      headers: [
        { name: 'content-security-policy', value: `img-src ${url}` },
        { name: 'access-control-allow-origin', value: url },
        { name: 'refresh', value: `5; url=${url}` },
      ],
    },
    { type: 'committed', document, url: page, byClient: false, restored: false, at: 1 },
    {
      ...{ type: 'page-observed', document, top: true, at: 1 },
      batch: {
        ...{ number: 1, url: page, readyState: 'complete', metaUpgrades: false, cuts: [] },
        resources: [{ ...element, url, destination: 'image', requested: 'yes', upgradedEntry: false, count: 1 }],
        timing: [{ url, initiator: 'img', count: 1 }],
        forms: [{ ...element, url, method: 'post', collects: ['password'] }],
        fields: [{ ...element, collects: 'password' }],
        references: [{ ...element, url, kind: 'link' }],
        ports: [{ origin: url, use: 'link' }],
      },
    },
    { type: 'request-seen', document, url, kind: 'image', how: 'answered' },
    { type: 'violations-reported', document, violations: [violation] },
    { type: 'probe-answered', document, upgrade: { state: 'available', target: url } },
    { type: 'port-seen', document, origin: url, use: 'websocket' },
  ];
}

function reportOn(events: readonly TabEvent[], name: Report['browser']['name']): Report {
  const [visit] = events.map(boundedEvent).reduce(reduce, emptyTabState).visits;
  if (visit === undefined) throw new Error('Nothing was visited.');
  const evidence = evidenceOf(visit, name, meanings);
  return conclude(
    evidence,
    audit(evidence, rules, en),
    {
      at: new Date(visit.at).toISOString(),
      mode: visit.mode,
      browser: { name, version: '1' },
    },
    en,
  );
}

describe.each(['chromium', 'firefox'] as const)('user names and passwords of addresses, in %s', (name) => {
  test.each(['https://site.test/', 'http://site.test/'])(
    'are in no export of a report on %s, and in no line that is logged',
    (page) => {
      fc.assert(
        fc.property(address, (url) => {
          const result = { requested: notAudited(url, '').requested, report: reportOn(eventsWith(url, page), name) };
          expect(result.report.findings.some(({ outcome }) => outcome === 'fail')).toBe(true);
          // Only what is a page's can fail as one.
          const failing = url.replace(/^(ws|ftp)/, 'http');
          const failure = { type: 'navigation-failed', url: failing, code: `net::ERR_FAILED ${url}`, at: 1 } as const;
          const results = [
            result,
            { ...result, report: reportOn([failure], name) },
            notAudited(url, `It went to ${url} and stayed there.`),
          ];
          const tool = { name: 'portcullis', version: '1' };
          const written = formats.map((format) => formatOutput({ tool, results }, format));
          const logged = results.map((one) => shown(`${one.requested} ${'error' in one ? one.error : ''}`));
          for (const text of [...written, ...logged]) expect(text).not.toContain(marker);
        }),
        { numRuns: 60, seed: 15 },
      );
    },
  );
});
