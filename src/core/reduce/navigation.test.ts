import { describe, expect, test } from 'vitest';
import type { NavigationEvent, TabEvent } from '../events.ts';
import type { HeaderField } from '../evidence.ts';
import { meanings } from '../failures/failure-codes.ts';
import { evidenceOf } from '../observe.ts';
import { reduce } from '../reduce.ts';
import { emptyTabState, type TabState } from '../visit.ts';

const tabAfter = (...events: TabEvent[]): TabState => events.reduce(reduce, emptyTabState);

const started = (url: string): NavigationEvent => ({
  type: 'navigation-started',
  navigation: 'n1',
  url,
  method: 'GET',
  at: 1,
});
const redirected = (url: string, to: string): Extract<NavigationEvent, { type: 'navigation-redirected' }> => ({
  type: 'navigation-redirected',
  navigation: 'n1',
  url,
  to,
  status: 302,
  by: 'server',
});
const committed = (url: string): NavigationEvent => ({
  type: 'committed',
  document: 'd1',
  url,
  byClient: false,
  restored: false,
  at: 2,
});

test('a redirect loop keeps its hops, though the failure names one in the middle', () => {
  const tab = tabAfter(
    started('https://loop.test/'),
    redirected('https://loop.test/', 'https://loop.test/again'),
    redirected('https://loop.test/again', 'https://loop.test/once-more'),
    { type: 'navigation-failed', url: 'https://loop.test/again', code: 'net::ERR_TOO_MANY_REDIRECTS', at: 2 },
  );
  expect(tab.visits[0]?.navigation?.hops).toHaveLength(3);
});

describe('a site that asks for name and password', () => {
  const asked: NavigationEvent = {
    ...{ type: 'authentication-asked', navigation: 'n1', url: 'https://a.test/', by: 'site', status: 401 },
    ...{ headers: [{ name: 'strict-transport-security', value: 'max-age=1' }], upgradesByPolicy: false, at: 2 },
  };

  test('says so while the dialog is open, and its headers are judged', () => {
    const [visit] = tabAfter(started('https://a.test/'), asked).visits;
    if (visit === undefined) throw new Error('Nothing is shown.');
    const { failure, headers, hops } = evidenceOf(visit, 'firefox', meanings);
    expect(failure).toMatchObject({ value: { class: 'authentication', code: 'HTTP 401' } });
    expect(headers).toMatchObject({ state: 'seen' });
    expect(hops).toMatchObject({ value: [{ status: 401, asks: 'site' }] });
  });

  test('is a page like any other once somebody has answered', () => {
    const [visit, ...others] = tabAfter(started('https://a.test/'), asked, committed('https://a.test/')).visits;
    expect(visit).toMatchObject({ document: 'd1', navigation: { hops: [{ asks: 'site' }] } });
    expect(visit?.failure).toBeUndefined();
    expect(others).toEqual([]);
  });

  test('asks again in a deep audit, which is one of this site', () => {
    const seen = tabAfter(started('https://a.test/'), asked);
    const { visits } = [
      { type: 'deep-audit-requested' } as const,
      { type: 'navigation-failed', url: 'https://a.test/', code: 'NS_BINDING_ABORTED', at: 3 } as const,
      { ...started('https://a.test/'), navigation: 'n2' },
      { ...asked, navigation: 'n2' },
    ].reduce(reduce, seen);
    expect(visits).toMatchObject([{ url: 'https://a.test/', mode: 'deep', failure: 'HTTP 401' }]);
  });

  test('is another than a proxy that does', () => {
    const [visit] = tabAfter(started('https://a.test/'), { ...asked, by: 'proxy', status: 407 }).visits;
    if (visit === undefined) throw new Error('Nothing is shown.');
    expect(evidenceOf(visit, 'firefox', meanings).failure).toMatchObject({ value: { class: 'proxy' } });
  });

  test('is forgotten once the navigation is given up', () => {
    const aborted: TabEvent = { type: 'navigation-failed', url: 'https://a.test/', code: 'net::ERR_ABORTED', at: 3 };
    const before = [
      { type: 'navigation-started', navigation: 'n0', url: 'https://b.test/', method: 'GET', at: 0 },
      committed('https://b.test/'),
    ] as const;
    const tab = tabAfter(...before, started('https://a.test/'), asked, aborted);
    expect(tab.visits).toMatchObject([{ url: 'https://b.test/' }]);
  });

  test.each(['mailto:a@b.test', 'zoommtg://meet'])('to %s, which is for another program, leaves the page', (url) => {
    const failure = { type: 'navigation-failed', url, code: 'Error code 2152398866', at: 3 } as const;
    const tab = tabAfter(started('https://a.test/'), committed('https://a.test/'), failure);
    expect(tab.visits).toMatchObject([{ url: 'https://a.test/', document: 'd1' }]);
  });

  test('of which nothing started is not followed', () => {
    expect(tabAfter(asked).visits).toEqual([]);
  });
});

describe('an error page that asks again', () => {
  const fails = (code: string): TabEvent => ({ type: 'navigation-failed', url: 'https://b.test/', code, at: 3 });
  const again = (url: string): TabEvent => ({
    ...{ type: 'navigation-started', navigation: 'n2', url, method: 'GET', at: 4 },
  });
  const led = [started('https://a.test/'), redirected('https://a.test/', 'https://b.test/'), fails('refused')];

  test.each([
    ['for what a redirect led to, was reached as before', 'refused'],
    ['and fails otherwise, was reached as before, too', 'reset'],
  ])('%s', (_, code) => {
    const [visit] = tabAfter(...led, again('https://b.test/'), fails(code)).visits;
    expect(visit?.navigation?.hops[0]?.url).toBe('https://a.test/');
  });
});

test('a page that says that its port wants TLS has that on its last hop', () => {
  const [visit] = tabAfter(started('http://a.test:8443/'), committed('http://a.test:8443/'), {
    ...{ type: 'error-page-read', document: 'd1', wanted: 'tls' },
  }).visits;
  expect(visit?.navigation?.hops).toMatchObject([{ wanted: 'tls' }]);
});

describe('a redirect to HTTP that a rule moves to HTTPS without an event', () => {
  const plain = 'http://b.test/';
  const moved = [started('https://a.test/'), redirected('https://a.test/', plain)];
  const hopsOf = ({ visits: [visit] }: TabState) => visit?.navigation?.hops.map(({ url, kind }) => [url, kind]);
  const whole = [
    ['https://a.test/', 'start'],
    [plain, 'server'],
    ['https://b.test/', 'extension'],
  ];

  test('is a hop once the page is there', () => {
    expect(hopsOf(tabAfter(...moved, committed('https://b.test/')))).toEqual(whole);
  });

  test('is a hop once it has failed', () => {
    const failed: TabEvent = {
      ...{ type: 'navigation-failed', code: 'net::ERR_FAILED', at: 2 },
      url: 'https://b.test/',
    };
    expect(hopsOf(tabAfter(...moved, failed))).toEqual(whole);
  });

  test('is a hop also where the answer over HTTPS redirects on', () => {
    const on = redirected('https://b.test/', 'https://b.test/on');
    expect(hopsOf(tabAfter(...moved, on, committed('https://b.test/on')))).toEqual([
      ...whole,
      ['https://b.test/on', 'server'],
    ]);
  });

  test('is one hop where it is told after the page is there, as Firefox may', () => {
    const late: TabEvent = { ...redirected(plain, 'https://b.test/'), status: 0, by: 'hsts' };
    expect(hopsOf(tabAfter(...moved, committed('https://b.test/'), late))).toEqual([
      ...whole.slice(0, 2),
      ['https://b.test/', 'hsts'],
    ]);
  });
});

test('a page that commits on a refused port without a request is what Firefox shows instead of it', () => {
  const [visit] = tabAfter(committed('https://mail.test:465/')).visits;
  if (visit === undefined) throw new Error('Nothing is shown.');
  const { failure } = evidenceOf(visit, 'firefox', meanings);
  expect(failure).toMatchObject({ value: { class: 'blocked-port' } });
});

test('a page on a refused port that was asked for and answered is a page', () => {
  const [visit] = tabAfter(started('https://mail.test:465/'), committed('https://mail.test:465/')).visits;
  expect(visit?.failure).toBeUndefined();
});

describe('a page that moves on', () => {
  const page = 'http://a.test/';
  const next = 'https://a.test/';
  const asked = (initiatorOrigin: string | undefined, at: number): NavigationEvent => ({
    ...{ type: 'navigation-started', navigation: 'n2', url: next, method: 'GET', at },
    ...(initiatorOrigin === undefined ? {} : { initiatorOrigin }),
  });
  const arrived = (byClient: boolean): NavigationEvent => ({
    ...{ type: 'committed', document: 'd2', url: next, byClient, redirected: false, restored: false, at: 3_000 },
  });
  const kindsAfter = (...events: NavigationEvent[]) =>
    tabAfter(started(page), committed(page), ...events).visits[0]?.navigation?.hops.map(({ kind }) => kind);

  test('joins the chain', () => {
    expect(kindsAfter(asked(undefined, 2_500), arrived(true))).toEqual(['start', 'client']);
  });

  test('joins the chain although its request is told after it arrived', () => {
    expect(kindsAfter(arrived(true), asked(undefined, 2_500))).toEqual(['start', 'client']);
  });

  test('at once by script joins the chain, where the browser names only who asked', () => {
    expect(kindsAfter(asked('http://a.test', 500), arrived(false))).toEqual(['start', 'client']);
  });

  test('after a while, or asked for by another page, was moved by a person', () => {
    expect(kindsAfter(asked('http://a.test', 2_500), arrived(false))).toEqual(['start']);
    expect(kindsAfter(asked('http://b.test', 500), arrived(false))).toEqual(['start']);
    expect(kindsAfter(asked(undefined, 500), arrived(false))).toEqual(['start']);
  });
});

describe('a page from the cache', () => {
  const answered = (fromCache: boolean, headers: HeaderField[]): NavigationEvent => ({
    ...{ type: 'navigation-answered', navigation: 'n1', url: 'https://a.test/', status: 200 },
    ...{ headers, upgradesByPolicy: false, fromCache },
  });
  const headersAfter = (browser: 'chromium' | 'firefox', answer: NavigationEvent) => {
    const [visit] = tabAfter(started('https://a.test/'), answer, committed('https://a.test/')).visits;
    if (visit === undefined) throw new Error('Nothing is shown.');
    return evidenceOf(visit, browser, meanings).headers.state;
  };
  const policy: HeaderField = { name: 'strict-transport-security', value: 'max-age=1' };

  test('shows no HSTS policy in Chromium, whose cache leaves it out', () => {
    expect(headersAfter('chromium', answered(true, []))).toBe('gap');
  });

  test('shows it where it was sent again, where the cache keeps it, and where no cache answered', () => {
    expect(headersAfter('chromium', answered(true, [policy]))).toBe('seen');
    expect(headersAfter('firefox', answered(true, []))).toBe('seen');
    expect(headersAfter('chromium', answered(false, []))).toBe('seen');
  });
});
