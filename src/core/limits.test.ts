import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { en } from '../words/en.ts';
import { audit } from './audit.ts';
import { conclude } from './conclude.ts';
import type { NavigationEvent, PageBatch, TabEvent } from './events.ts';
import { meanings } from './failures/failure-knowledge.ts';
import { keptHeaders } from './header-fields.ts';
import { limits } from './limits.ts';
import { evidenceOf } from './observe.ts';
import { pageBatch } from './page-batch.ts';
import { fitted } from './reduce/fitted.ts';
import { batchWith } from './reduce/samples/page-batch.ts';
import { reduce } from './reduce.ts';
import type { LeftOut, Report } from './report.ts';
import { rules } from './rules/index.ts';
import { emptyTabState, type Visit } from './visit.ts';

const page = 'https://a.test/';
const started = (url: string, navigation = 'n1'): NavigationEvent => ({
  ...{ type: 'navigation-started', navigation, url, method: 'GET', at: 1 },
});
const answered = (change: Partial<Extract<TabEvent, { type: 'navigation-answered' }>> = {}): TabEvent => ({
  ...{ type: 'navigation-answered', navigation: 'n1', url: page, status: 200 },
  ...{ headers: [], upgradesByPolicy: false, fromCache: false, ...change },
});
const committed = (document = 'd1', change: object = {}, url = page): TabEvent => ({
  ...{ type: 'committed', document, url, byClient: false, restored: false, at: 2, ...change },
});
const told = (batch: Partial<PageBatch> = {}, document = 'd1'): TabEvent => ({
  ...{ type: 'page-observed', document, batch: batchWith(batch), at: 3 },
});
const frame = (number: number, url = 'https://ads.test/'): TabEvent => ({
  ...{ type: 'frame-committed', document: `f${number}`, parent: 'd1', frame: number, url },
});

const several = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));
const element = (index: number) => ({ selector: `#e${index}`, html: '<x>' });
const inert = (url: string): PageBatch['resources'][number] => ({
  ...{ url, destination: 'image', requested: 'no', upgradedEntry: false, count: 1, ...element(0) },
});

function reportAfter(events: readonly TabEvent[], browser: 'chromium' | 'firefox' = 'chromium'): Report {
  return reportOf(events.reduce(reduce, emptyTabState).visits[0], browser);
}

function reportOf(visit: Visit | undefined, browser: 'chromium' | 'firefox'): Report {
  if (visit === undefined) throw new Error('Nothing is shown.');
  const evidence = evidenceOf(visit, browser, meanings);
  const circumstances = { at: '2026-11-20T12:00:00.000Z', mode: visit.mode, browser: { name: browser, version: '1' } };
  return conclude(evidence, audit(evidence, rules, en), circumstances, en);
}

const visited = (...events: TabEvent[]): TabEvent[] => [started(page), answered(), committed(), told(), ...events];

/** The report on a page that is otherwise fine says that so much was left out, and does not call it secure. */
function expectLeftOut(events: readonly TabEvent[], what: LeftOut['what'], count: number): void {
  const report = reportAfter(events);
  const counted = report.leftOut.filter((one) => one.what === what).reduce((sum, one) => sum + one.count, 0);
  expect([what, counted]).toEqual([what, count]);
  expect(report).toMatchObject({ verdict: 'unknown', grade: null });
  expect(report.summary).toContain('left out');
}

const most = limits;

/** For each limit: what reaches it, and what the report then says. A limit that is added does not compile until it is here. */
const reached: { readonly [L in keyof typeof limits]: () => void } = {
  charactersStored() {
    const many = several(100, (index) => told({ resources: [inert(`http://r.test/${index}`)] }));
    const frames = several(100, (index) => frame(index));
    const [shown] = fitted(visited(...many, ...frames).reduce(reduce, emptyTabState), 20_000).visits;
    const { leftOut, verdict } = reportOf(shown, 'chromium');
    expect(leftOut).toContainEqual({ what: 'resources', reason: 'limit', count: expect.any(Number) });
    expect(verdict).toBe('unknown');
  },

  proofsPerFinding() {
    const script = (index: number) => ({ ...inert(`http://r.test/${index}.js`), destination: 'script' as const });
    const seen: TabEvent[] = several(most.proofsPerFinding + 5, (index) => ({
      ...{ type: 'request-seen', document: 'd1', url: script(index).url, kind: 'script', how: 'answered' },
    }));
    const finding = reportAfter(visited(...seen)).findings.find(({ rule }) => rule === 'loaded-mixed-content');
    expect(finding).toMatchObject({ outcome: 'fail', omitted: 5 });
    expect(finding?.proof).toHaveLength(most.proofsPerFinding);
  },

  documentsPerTab() {
    const others = several(most.documentsPerTab, (index) => committed(`o${index}`, {}, `https://o${index}.test/`));
    expectLeftOut(visited(...others, committed('d1', { restored: true }), told()), 'documents', 1);
  },

  charactersPerTab() {
    const heavy = several(3, (index) => [
      committed(`h${index}`, {}, `https://h${index}.test/`),
      ...several(150, (item) => told({ resources: [inert(`http://r.test/${item}${'x'.repeat(460)}`)] }, `h${index}`)),
      ...several(
        90,
        (item): TabEvent => ({
          ...{ type: 'request-seen', document: `h${index}`, url: `http://r.test/${item}${'x'.repeat(460)}` },
          ...{ kind: 'image', how: 'upgraded' },
        }),
      ),
    ]).flat();
    expectLeftOut(visited(...heavy, committed('d1', { restored: true }), told()), 'documents', 1);
  },

  documentsAhead() {
    const ahead = several(
      most.documentsAhead + 1,
      (index): TabEvent => ({
        ...{ type: 'prerendered', document: `p${index}`, url: `https://a.test/${index}`, at: 1 },
      }),
    );
    // The first one was forgotten, and what it had told with it: the page is not taken for one that was looked at.
    const report = reportAfter([...visited(...ahead), committed('p0', {}, 'https://a.test/0')]);
    expect(report).toMatchObject({ verdict: 'unknown', grade: null });
  },

  charactersAhead() {
    const speaking = several(150, (item): TabEvent[] => {
      const resources = [inert(`http://r.test/${item}${'x'.repeat(400)}`)];
      const spoken = told({ number: item + 1, resources }, 'p0');
      // Whenever it speaks and is not known, the browser is asked what it is.
      const found = { type: 'document-found', document: 'p0', ahead: true, url: 'https://a.test/0', at: 1 } as const;
      return [found, spoken];
    }).flat();
    const report = reportAfter([...visited(...speaking), committed('p0', {}, 'https://a.test/0')]);
    expect(report.verdict).toBe('unknown');
  },

  pendingNavigations() {
    const others = several(most.pendingNavigations, (index) => started(`https://o${index}.test/`, `o${index}`));
    const report = reportAfter([started(page), answered(), ...others, committed(), told()]);
    // How the page was reached is a gap, so nothing about it passes.
    expect(report.findings.find(({ rule }) => rule === 'downgrade-redirect')).toMatchObject({ outcome: 'unknown' });
    expect(report.grade).not.toBe('A+');
  },

  framesPerDocument() {
    const speaking = several(most.framesPerDocument + 9, (index) => [
      frame(index),
      told({ resources: [inert('http://r.test/1.png')] }, `f${index}`),
    ]).flat();
    // The top document is one of those that are followed.
    expectLeftOut(visited(...speaking), 'frames', 10);
  },

  declarations() {
    const { items } = most.declarations;
    const many = several(items + 7, (index) => told({ resources: [inert(`http://r.test/${index}`)] }));
    expectLeftOut(visited(...many), 'resources', 7);
  },

  observations() {
    const refused = several(
      most.observations.items + 3,
      (index): TabEvent => ({
        ...{ type: 'violations-reported', document: 'd1' },
        violations: [{ url: `http://r.test/${index}`, directive: 'img-src', enforced: true }],
      }),
    );
    expectLeftOut(visited(...refused), 'observations', 3);
  },

  hostsAsked() {
    // What was not asked is not claimed to answer.
    const plain = reportAfter([started('http://a.test/'), committed('d1', {}, 'http://a.test/'), told()]);
    expect(plain.findings.find(({ rule }) => rule === 'future-mixed-content')?.proof).toEqual([]);
  },

  sitesRemembered() {
    // Kept beside the evidence; a site that is forgotten is asked again, and no rule reads it.
    expect(Object.keys(emptyTabState)).not.toContain('sites');
  },

  upgradedBefore() {
    const upgrades = several(
      most.upgradedBefore.items + 1,
      (index): TabEvent => ({
        ...{ type: 'request-seen', document: 'd1', url: `http://r.test/${index}.png`, kind: 'image', how: 'upgraded' },
      }),
    );
    const again = [started(page, 'n2'), answered({ navigation: 'n2' }), committed('d2')];
    const shown = told({ resources: [{ ...inert('http://r.test/forgotten.png'), requested: 'unclear' }] }, 'd2');
    const report = reportAfter([...visited(...upgrades), ...again, shown], 'firefox');
    expect(report.insecureRequests.items[0]?.outcome).toBe('not-requested');
    expect(report.leftOut).toContainEqual({ what: 'addresses', reason: 'limit', count: 1 });
    expect(report.verdict).toBe('unknown');
  },

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
    expect(rules.some(({ judge }) => /subject|issuer/.test(String(judge)))).toBe(false);
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

describe('a page that reaches a limit', () => {
  test.each(Object.entries(reached))('%s', (_, check) => check());
});

describe('ordinary pages that do not', () => {
  test('show hundreds of frames of advertisements, one after the other', () => {
    const short = several(500, (index) => [frame(index), told({}, `f${index}`)]).flat();
    expect(reportAfter(visited(...short))).toMatchObject({ verdict: 'secure', leftOut: [] });
  });

  test('show new documents in the same frame again and again', () => {
    const replaced = several(
      500,
      (index): TabEvent => ({
        ...{ type: 'frame-committed', document: `r${index}`, parent: 'd1', frame: 7, url: 'https://ads.test/' },
      }),
    );
    expect(reportAfter(visited(...replaced))).toMatchObject({ verdict: 'secure', leftOut: [] });
  });

  test('reload themselves every few minutes', () => {
    const reloads = several(40, (index): TabEvent[] => [
      started(page, `r${index}`),
      answered({ navigation: `r${index}` }),
      committed(`r${index}`, { byClient: true }),
      told({}, `r${index}`),
    ]).flat();
    expect(reportAfter(visited(...reloads))).toMatchObject({ verdict: 'secure', leftOut: [] });
  });
});

test('a page is not called secure while it loads, and before all of it was looked into', () => {
  const soFar = [started(page), answered(), committed(), told({ readyState: 'interactive' })];
  const report = reportAfter(soFar);
  expect(report).toMatchObject({ verdict: 'unknown', leftOut: [{ what: 'loading', reason: 'time', count: 1 }] });
  expect(report.summary).toContain('still loading');
  expect(reportAfter([...soFar, told()])).toMatchObject({ verdict: 'secure', leftOut: [] });
});
