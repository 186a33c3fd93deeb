import { describe, expect, test } from 'vitest';
import type { NavigationEvent, TabEvent } from '../events.ts';
import type { CookieFact } from '../evidence.ts';
import { reduce } from '../reduce.ts';
import type { Hop } from '../report.ts';
import { emptyTabState, type TabState } from '../visit.ts';

/** What the browser tells of one navigation: each address with its status, the last one answering. */
function navigation(id: string, ...hops: readonly (readonly [url: string, status: number])[]): NavigationEvent[] {
  const [[first] = ['']] = hops;
  return [
    { type: 'navigation-started', navigation: id, url: first, method: 'GET', at: Number(id) * 100_000 },
    ...hops.flatMap(([url, status], index): NavigationEvent[] => {
      const next = hops[index + 1];
      if (next === undefined) {
        const answer = { status, headers: [], upgradesByPolicy: false, fromCache: false };
        return status === 0 ? [] : [{ type: 'navigation-answered', navigation: id, url, ...answer }];
      }
      return [{ type: 'navigation-redirected', navigation: id, url, to: next[0], status, by: 'server' }];
    }),
  ];
}
const committed = (document: string, url: string, at: number): TabEvent => ({
  ...{ type: 'committed', document, url, byClient: false, restored: false },
  at,
});
const failed = (url: string, code: string, at: number): TabEvent => ({ type: 'navigation-failed', url, code, at });
const cookies = (id: string, ...names: readonly string[]): TabEvent => ({
  ...{ type: 'cookies-seen', navigation: id },
  cookies: names.map((name): CookieFact => ({ name, url: 'https://a.test/', secure: false, httpOnly: false })),
});
const requested = { type: 'deep-audit-requested' } as const;
const ended: TabEvent = { type: 'deep-audit-ended' };

const stateAfter = (...events: readonly TabEvent[]): TabState => events.reduce(reduce, emptyTabState);
const hopsOf = ({ visits }: TabState): readonly (readonly [string, number, Hop['kind'], boolean])[] =>
  (visits[0]?.navigation?.hops ?? []).map(({ url, status, kind, beforeReload = false }) => [
    url,
    status,
    kind,
    beforeReload,
  ]);

const reached = [
  ...navigation('1', ['http://a.test/', 302], ['https://a.test/', 200]),
  committed('one', 'https://a.test/', 200_000),
];
const reload = navigation('3', ['https://a.test/', 200]);

describe('a deep audit keeps how the page was reached', () => {
  const chain = [
    ['http://a.test/', 302, 'start', true],
    ['https://a.test/', 200, 'server', false],
  ];

  test('where the reload commits', () => {
    expect(hopsOf(stateAfter(...reached, requested, ...reload, committed('two', 'https://a.test/', 400_000)))).toEqual(
      chain,
    );
  });

  test('where its request is told of after its commit', () => {
    expect(hopsOf(stateAfter(...reached, requested, committed('two', 'https://a.test/', 400_000), ...reload))).toEqual(
      chain,
    );
  });

  test('a second time', () => {
    const once = [...reached, requested, ...reload, committed('two', 'https://a.test/', 400_000), ended];
    const again = [...navigation('5', ['https://a.test/', 200]), committed('three', 'https://a.test/', 600_000)];
    expect(hopsOf(stateAfter(...once, requested, ...again))).toEqual(chain);
  });

  test('where the reload is redirected', () => {
    const moved = navigation('3', ['https://a.test/', 302], ['https://a.test/in', 200]);
    expect(hopsOf(stateAfter(...reached, requested, ...moved, committed('two', 'https://a.test/in', 400_000)))).toEqual(
      [
        ['http://a.test/', 302, 'start', true],
        ['https://a.test/', 302, 'server', false],
        ['https://a.test/in', 200, 'server', false],
      ],
    );
  });

  test('where a script had changed the address', () => {
    const state = stateAfter(
      ...reached,
      { type: 'address-changed', document: 'one', url: 'https://a.test/view' },
      requested,
      ...navigation('3', ['https://a.test/view', 200]),
      committed('two', 'https://a.test/view', 400_000),
    );
    expect(hopsOf(state)).toEqual([
      ['http://a.test/', 302, 'start', true],
      ['https://a.test/', 200, 'server', true],
      ['https://a.test/view', 200, 'client', false],
    ]);
  });

  test('a redirect that happens once only, such as until a cookie is set', () => {
    const first = navigation('1', ['http://a.test/', 302], ['https://a.test/set', 302], ['http://a.test/', 200]);
    const state = stateAfter(
      ...first,
      committed('one', 'http://a.test/', 200_000),
      requested,
      ...navigation('3', ['http://a.test/', 200]),
      committed('two', 'http://a.test/', 400_000),
    );
    expect(hopsOf(state).map(([url]) => url)).toEqual(['http://a.test/', 'https://a.test/set', 'http://a.test/']);
  });

  test('a loop stays within the limit of hops', () => {
    const loop = Array.from({ length: 20 }, (_, index) => [`https://a.test/${index % 2}`, 302] as const);
    const state = stateAfter(
      ...navigation('1', ...loop),
      failed('https://a.test/1', 'net::ERR_TOO_MANY_REDIRECTS', 200_000),
      requested,
      ...navigation('3', ...loop),
      failed('https://a.test/1', 'net::ERR_TOO_MANY_REDIRECTS', 400_000),
    );
    expect(hopsOf(state)).toHaveLength(20);
  });

  test('redirects without end, which the reload only follows further', () => {
    const path = (index: number) => [`https://a.test/${'a/'.repeat(index)}`, 302] as const;
    const first = Array.from({ length: 21 }, (_, index) => path(index));
    const further = Array.from({ length: 21 }, (_, index) => path(index + 20));
    const [last, again] = [first.at(-1)?.[0] ?? '', further.at(-1)?.[0] ?? ''];
    const state = stateAfter(
      ...navigation('1', ...first),
      failed(last, 'net::ERR_TOO_MANY_REDIRECTS', 200_000),
      requested,
      ...navigation('3', ...further),
      failed(again, 'net::ERR_TOO_MANY_REDIRECTS', 400_000),
    );
    expect(state.visits[0]?.mode).toBe('deep');
    expect(hopsOf(state).map(([url]) => url)).toEqual(first.map(([url]) => url));
  });

  test('that a server sent no header fields, though the audit adds one', () => {
    const raw = {
      type: 'navigation-answered',
      navigation: '1',
      url: 'http://a.test/',
      status: 200,
      headers: [],
    } as const;
    const [started] = navigation('1', ['http://a.test/', 200]);
    if (started === undefined) throw new Error('A navigation starts.');
    const { visits } = stateAfter(
      started,
      { ...raw, upgradesByPolicy: false, fromCache: false, raw: true },
      committed('one', 'http://a.test/', 200_000),
      requested,
      ...navigation('3', ['http://a.test/', 200]),
      committed('two', 'http://a.test/', 400_000),
    );
    expect(visits[0]?.navigation?.hops).toMatchObject([{ url: 'http://a.test/', raw: true }]);
  });

  test('but not for a page that the person went to meanwhile', () => {
    const elsewhere = [...navigation('3', ['https://b.test/', 200]), committed('two', 'https://b.test/', 400_000)];
    expect(hopsOf(stateAfter(...reached, requested, ...elsewhere)).map(([url]) => url)).toEqual(['https://b.test/']);
  });

  test('and no longer than the audit lasts', () => {
    const later = stateAfter(...reached, requested, ended);
    expect(later).not.toHaveProperty('beforeReload');
    expect(hopsOf([...reload, committed('two', 'https://a.test/', 400_000)].reduce(reduce, later))).toHaveLength(1);
  });
});

test('cookies that were set before and are not set again are kept', () => {
  const state = stateAfter(
    ...reached.slice(0, -1),
    cookies('1', 'session', 'lang'),
    committed('one', 'https://a.test/', 200_000),
    requested,
    ...reload,
    cookies('3', 'lang'),
    committed('two', 'https://a.test/', 400_000),
  );
  expect(state.visits[0]?.navigation?.cookies?.items.map(({ name }) => name)).toEqual(['lang', 'session']);
});

describe('a deep audit of a page that does not load', () => {
  const failure = (first: string, second: string) =>
    stateAfter(
      ...navigation('1', ['http://a.test/', 302], ['https://a.test/', 0]),
      failed('https://a.test/', first, 200_000),
      requested,
      ...navigation('3', ['https://a.test/', 0]),
      failed('https://a.test/', second, 400_000),
    ).visits[0];

  test('is deep, and knows how the page was reached', () => {
    const visit = failure('net::ERR_CERT_DATE_INVALID', 'net::ERR_CERT_DATE_INVALID');
    expect(visit?.mode).toBe('deep');
    expect(visit?.navigation?.hops.map(({ url }) => url)).toEqual(['http://a.test/', 'https://a.test/']);
  });

  test.each([
    ['net::ERR_BAD_SSL_CLIENT_AUTH_CERT', 'net::ERR_CONNECTION_RESET', 'net::ERR_BAD_SSL_CLIENT_AUTH_CERT'],
    ['net::ERR_CONNECTION_RESET', 'net::ERR_BAD_SSL_CLIENT_AUTH_CERT', 'net::ERR_BAD_SSL_CLIENT_AUTH_CERT'],
    ['net::ERR_CONNECTION_REFUSED', 'net::ERR_CERT_DATE_INVALID', 'net::ERR_CERT_DATE_INVALID'],
    ['Error code 2153390072', `Error code ${0x804b0014}`, 'Error code 2153390072'],
  ])('after %s, %s is told as %s', (first, second, told) => {
    expect(failure(first, second)?.failure).toBe(told);
  });
});

test('a page that comes after an audit that brought none is passive', () => {
  const state = stateAfter(...reached, requested, ended, ...reload, committed('two', 'https://a.test/', 400_000));
  expect(state.visits[0]?.mode).toBe('passive');
});

test('a page that fails again without a word of it is deep all the same', () => {
  const url = 'https://a.test:6000/';
  const code = 'NS_ERROR_PORT_ACCESS_NOT_ALLOWED';
  const state = stateAfter(failed(url, code, 1), requested, committed('error', url, 2));
  expect(state.visits).toMatchObject([{ failure: code, mode: 'deep' }]);
  expect(reduce(state, failed(url, code, 3)).visits).toMatchObject([{ failure: code, mode: 'deep' }]);
});

describe('an image that a redirect made insecure', () => {
  const seen = (document: string, kind = 'image'): TabEvent => ({
    ...{ type: 'request-seen', document, url: 'http://r.test/x', kind, how: 'redirected-here' },
    from: 'https://a.test/x',
  });
  const redirects = (keepsImages: boolean, ...events: readonly TabEvent[]) => {
    const wish: TabEvent = { ...requested, ...(keepsImages ? { keepsImages: true } : {}) };
    const state = stateAfter(...reached, ...events, wish, ...reload, committed('two', 'https://a.test/', 400_000));
    return state.visits[0]?.observations.items.map(({ frame, redirectedFrom }) => [frame, redirectedFrom]);
  };

  test('is kept where the browser may not ask for it again', () => {
    expect(redirects(true, seen('one'))).toEqual([['two', 'https://a.test/x']]);
    expect(redirects(false, seen('one'))).toEqual([]);
    expect(redirects(true, seen('one', 'script'))).toEqual([]);
  });

  test('counts once where it is asked for again', () => {
    const wish: TabEvent = { type: 'deep-audit-requested', keepsImages: true };
    const again = [...reload, committed('two', 'https://a.test/', 400_000), seen('two')];
    expect(stateAfter(...reached, seen('one'), wish, ...again).visits[0]?.observations.items).toMatchObject([
      { count: 1 },
    ]);
  });
});
