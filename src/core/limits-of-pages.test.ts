import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import type { TabEvent } from './events.ts';
import { keptHeaders } from './header-fields.ts';
import { limits } from './limits.ts';
import { pageBatch } from './page-batch.ts';
import { batchWith } from './reduce/samples/page-batch.ts';
import type { LeftOut } from './report.ts';
import { rules } from './rules/index.ts';
import type { LimitOfPages } from './samples/limits-of-pages.ts';
import {
  answered,
  committed,
  element,
  frame,
  inert,
  page,
  reportAfter,
  several,
  started,
  told,
  visited,
} from './samples/visited.ts';

/** The report on a page that is otherwise fine says that so much was left out, and does not call it secure. */
function expectLeftOut(events: readonly TabEvent[], what: LeftOut['what'], count: number): void {
  const report = reportAfter(events);
  const counted = report.leftOut.filter((one) => one.what === what).reduce((sum, one) => sum + one.count, 0);
  expect([what, counted]).toEqual([what, count]);
  expect(report).toMatchObject({ verdict: 'unknown', grade: null });
  expect(report.summary).toContain('left out');
}

const most = limits;

/** For each limit of what pages hold: what reaches it, and what the report then says. */
const reached: { readonly [L in LimitOfPages]: () => void } = {
  forms() {
    const loopback = (index: number) => ({ ...element(index), url: 'http://127.0.0.1/', method: 'post', collects: [] });
    expectLeftOut(visited(told({ forms: several(most.forms.items + 2, loopback) })), 'forms', 2);
  },

  fields() {
    const field = (index: number) => ({ ...element(index), collects: 'password' as const });
    const report = reportAfter(visited(told({ fields: several(most.fields.items + 2, field) })));
    // They harm nobody on a secure page, and the rule about them speaks of plain HTTP only.
    expect(report.leftOut).toContainEqual({ what: 'fields', reason: 'limit', count: 2 });
    expect(report.findings.find(({ rule }) => rule === 'password-over-http')?.outcome).toBe('not-applicable');
  },

  references() {
    const reference = (index: number) => ({ ...element(index), url: 'http://127.0.0.1/', kind: 'refresh' as const });
    expectLeftOut(visited(told({ references: several(most.references.items + 4, reference) })), 'references', 4);
  },

  links() {
    const link = (url: string) => (index: number) => ({ ...element(index), url, kind: 'link' as const });
    expectLeftOut(visited(told({ references: several(most.links.items + 4, link('http://b.test/')) })), 'links', 4);
    // Where they fail already, more of them change nothing; and they take no room from what acts by itself.
    const own = reportAfter(visited(told({ references: several(most.links.items + 4, link('http://a.test/x')) })));
    expect(own).toMatchObject({ verdict: 'secure', grade: 'A' });
  },

  credentials() {
    const frames = several(most.credentials.items + 4, (index): TabEvent => {
      const url = `https://•••@ads.test/${index}`;
      return { type: 'frame-started', parent: 'd1', frame: index, url };
    });
    const { findings } = reportAfter(visited(...frames));
    expect(findings).toContainEqual(expect.objectContaining({ rule: 'credentials-in-address', outcome: 'fail' }));
  },

  ports() {
    const port = (index: number) => ({ origin: `https://p${index}.test:8443`, use: 'link' as const });
    const report = reportAfter(visited(told({ ports: several(most.ports.items + 3, port) })));
    expect(report.ports.omitted).toBe(3);
    expect(report.leftOut).toContainEqual({ what: 'ports', reason: 'limit', count: 3 });
  },

  connections() {
    const loaded = several(
      most.connections.items + 6,
      (index): TabEvent => ({
        ...{ type: 'resource-security-seen', document: 'd1', host: `h${index}.test`, protocol: 'TLSv1.3' },
      }),
    );
    const secured: TabEvent = {
      ...{ type: 'security-seen', navigation: 'n1', url: page },
      tls: { protocol: 'TLSv1.3', state: 'secure', weaknesses: [] },
    };
    const deep: TabEvent = { type: 'deep-audit-requested' };
    const events = [deep, started(page), answered(), secured, committed(), told(), ...loaded];
    const report = reportAfter(events, 'firefox');
    expect(report.leftOut).toEqual([{ what: 'connections', reason: 'limit', count: 6 }]);
    expect(report.verdict).toBe('unknown');
  },

  certificateNames() {
    const certificate = {
      ...{ subject: 'CN=a.test', issuer: 'CN=x', names: ['a.test'], namesOmitted: 1_900, fingerprint: '', chain: 1 },
      ...{ notBefore: '2026-01-01T00:00:00Z', notAfter: '2027-01-01T00:00:00Z', trusted: true },
    };
    const secured: TabEvent = { type: 'security-seen', navigation: 'n1', url: page, certificate };
    const report = reportAfter([started(page), answered(), secured, committed(), told()]);
    // A name more could only cover more, so nothing passes for want of one, and nothing fails.
    expect(report.findings.find(({ rule }) => rule === 'uncovered-sibling')).toMatchObject({
      outcome: 'unknown',
      because: expect.stringContaining('more names'),
    });
  },

  distinguishedName() {
    const certificate = {
      ...{ subject: `CN=${'a'.repeat(limits.distinguishedName - 4)}…`, issuer: 'CN=x', names: ['a.test'] },
      ...{ notBefore: '2027-03-01T00:00:00Z', notAfter: '2027-09-10T00:00:00Z', publicAuthority: true },
      ...{ fingerprint: '', trusted: true, chain: 1 },
    };
    const secured: TabEvent = { type: 'security-seen', navigation: 'n1', url: page, certificate };
    const report = reportAfter([started(page), answered(), secured, committed(), told()]);
    // The one rule whose outcome depends on whose it is; of the others only the words do.
    expect(report.findings.find(({ rule }) => rule === 'soon-overlong-certificate')).toMatchObject({
      outcome: 'unknown',
      because: expect.stringContaining('too long'),
    });
    const readers = rules.filter(({ judge }) => /subject|issuer/.test(String(judge)));
    expect(readers.map(({ id }) => id)).toEqual([
      'expiring-certificate',
      'soon-overlong-certificate',
      'untrusted-certificate',
    ]);
  },

  certificateBytes() {
    const secured: TabEvent = { type: 'security-seen', navigation: 'n1', url: page };
    const report = reportAfter([started(page), answered(), secured, committed(), told()]);
    expect(report.certificate).toMatchObject({ state: 'gap', reason: expect.stringContaining('could not be read') });
  },

  cookies() {
    const cookie = (index: number) => ({ name: `c${index}`, url: page, secure: true, httpOnly: true });
    const seen: TabEvent = { type: 'cookies-seen', navigation: 'n1', cookies: several(most.cookies.items + 5, cookie) };
    expectLeftOut([started(page), seen, answered(), committed(), told()], 'cookies', 5);
  },

  hops() {
    const moves = several(
      most.hops + 4,
      (index): TabEvent => ({
        ...{ type: 'navigation-redirected', navigation: 'n1', url: page, to: `https://a.test/?${index}` },
        ...{ status: 302, by: 'server' },
      }),
    );
    const last = `https://a.test/?${most.hops - 2}`;
    const report = reportAfter([started(page), ...moves, answered({ url: last }), committed('d1', {}, last), told()]);
    expect(report.leftOut).toContainEqual({ what: 'hops', reason: 'limit', count: 5 });
    expect(report.verdict).toBe('unknown');
  },

  headerCharacters() {
    const policy = { name: 'content-security-policy', value: `img-src ${'x'.repeat(most.headerLength - 8)}` };
    expectLeftOut([started(page), answered(keptHeaders(several(3, () => policy))), committed(), told()], 'headers', 2);
  },

  headerLength() {
    const policy = { name: 'content-security-policy', value: `img-src ${'x'.repeat(most.headerLength)}` };
    expectLeftOut([started(page), answered(keptHeaders([policy])), committed(), told()], 'headers', 1);
  },

  urlLength() {
    const url = v.parse(pageBatch, batchWith({ resources: [inert(`http://r.test/${'x'.repeat(600)}`)] }));
    expect(url.resources[0]?.url).toHaveLength(most.urlLength);
    expectLeftOut(visited(told(url)), 'addresses', 1);
  },

  wordLength() {
    // A kind or code that is longer than any there is means nothing: whatever it is of counts as anything.
    const strange: TabEvent = {
      ...{
        type: 'request-seen',
        document: 'd1',
        url: 'http://r.test/',
        kind: 'x'.repeat(most.wordLength),
        how: 'answered',
      },
    };
    expect(reportAfter(visited(strange)).verdict).toBe('insecure');
  },

  snippetLength() {
    const { forms } = v.parse(
      pageBatch,
      batchWith({
        forms: [{ url: page, method: 'post', collects: [], selector: 'x'.repeat(999), html: 'y'.repeat(999) }],
      }),
    );
    expect([forms[0]?.selector.length, forms[0]?.html.length]).toEqual([most.snippetLength, most.snippetLength]);
  },

  cuts() {
    const frames = several(most.cuts + 10, (index) => [
      frame(index),
      told({ cuts: [{ part: 'forms', reason: 'limit', count: 1 }] }, `f${index}`),
    ]).flat();
    const report = reportAfter(visited(...frames));
    expect(report.leftOut.filter(({ frame: of }) => of === undefined)).not.toEqual([]);
    expect(report.verdict).toBe('unknown');
  },

  itemsPerMessage() {
    const tooMany = batchWith({
      resources: several(most.itemsPerMessage + 1, (index) => inert(`http://r.test/${index}`)),
    });
    expect(v.safeParse(pageBatch, tooMany).success).toBe(false);
    const refused: TabEvent = { type: 'message-refused', document: 'd1', message: 'page-batch' };
    expectLeftOut(visited(refused), 'forms', 1);
    expect(reportAfter(visited(refused)).leftOut).toContainEqual({
      ...{ what: 'forms', reason: 'error', count: 1, frame: { url: page, top: true } },
    });
  },
};

describe('a page that reaches a limit of what it holds', () => {
  test.each(Object.entries(reached))('%s', (_, check) => check());
});
