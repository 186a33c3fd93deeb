import { describe, expect, test } from 'vitest';
import { newVisit } from '../reduce/visits.ts';
import type { Destination } from '../report.ts';
import { fields } from '../rules/samples/header-fields.ts';
import type { Declaration, Observation, Visit } from '../visit.ts';
import { insecureRequestsOf } from './insecure-requests.ts';

const url = 'http://r.test/x';
const declared = (destination: Destination, upgradedEntry = false): Declaration => ({
  ...{ url, frame: 'top', destination, requested: 'yes', upgradedEntry, selector: '#x', html: '<x>', count: 1 },
});
const entry = (kind: string): Observation => ({ url, frame: 'top', by: 'timing', kind, how: 'plain-entry', count: 1 });
const kept = <T>(...items: readonly T[]) => ({ items: [...items], omitted: 0, characters: 0 });

function visitWith(declarations: readonly Declaration[], observations: readonly Observation[], policy = false): Visit {
  return {
    ...newVisit('https://a.test/', 1),
    document: 'top',
    frames: { top: { url: 'https://a.test/', upgradesByPolicy: policy, readyState: 'complete' } },
    declarations: kept(...declarations),
    observations: kept(...observations),
  };
}
const outcomesOf = (visit: Visit, browser: 'chromium' | 'firefox') =>
  Object.fromEntries(
    insecureRequestsOf(visit, browser).items.map(({ destination, outcome }) => [destination, outcome]),
  );

describe('several that ask for the same address each meet their own fate', () => {
  test('in Chromium, whose insecure entry is of what was blocked', () => {
    const visit = visitWith([declared('image', true), declared('imageset', true)], [entry('img')]);
    expect(outcomesOf(visit, 'chromium')).toEqual({ image: 'upgraded', imageset: 'blocked' });
  });

  test('in Firefox, whose insecure entry is of what was upgraded', () => {
    const visit = visitWith([declared('image'), declared('imageset')], [entry('img')]);
    expect(outcomesOf(visit, 'firefox')).toEqual({ image: 'upgraded', imageset: 'blocked' });
  });

  test('under a policy, which Chromium does not apply to plugins', () => {
    const visit = visitWith([declared('object', true), declared('frame', true)], [entry('iframe')], true);
    expect(outcomesOf(visit, 'chromium')).toEqual({ object: 'blocked', frame: 'upgraded-by-policy' });
  });
});

test('an entry that fits nothing by rule still counts for what declares its address', () => {
  expect(outcomesOf(visitWith([declared('image')], [entry('img')]), 'chromium')).toEqual({ image: 'blocked' });
});

test('an observation without a word for it is about what another has a word for', () => {
  const refused: Observation = { ...entry('connect-src'), by: 'csp', how: 'refused' };
  expect(outcomesOf(visitWith([], [entry('other'), refused]), 'chromium')).toEqual({ fetch: 'not-requested' });
});

test.each([
  ['refused', false, 'not-requested'],
  ['upgraded', true, 'upgraded-by-policy'],
])('what the headers would refuse is %s where they upgrade it before: %s', (_, policy, outcome) => {
  const headers = fields('content-security-policy', 'default-src https:');
  const answer = { headers, upgradesByPolicy: policy, fromCache: false };
  const navigation = { id: '1', method: 'GET', at: 1, hops: [], answer };
  expect(outcomesOf({ ...visitWith([declared('style')], [], policy), navigation }, 'firefox')).toEqual({
    style: outcome,
  });
});

test.each([
  ['of one that its page writes', 'about:blank', 'top', 'not-requested'],
  ['of a document with headers of its own', 'https://b.test/', 'top', 'blocked'],
  ['of one that another frame writes', 'about:blank', 'other', 'blocked'],
])('what the page’s headers would refuse is refused in a frame %s: %s in %s', (_, framed, parent, outcome) => {
  const answer = { headers: fields('content-security-policy', 'default-src https:'), upgradesByPolicy: false };
  const page = visitWith([{ ...declared('script'), frame: 'in' }], [{ ...entry('script'), frame: 'in' }]);
  const frame = { url: framed, parent, upgradesByPolicy: false, readyState: 'complete' };
  const visit = {
    ...page,
    // The frame around it is of a secure page, too.
    frames: { ...page.frames, in: frame, other: { ...frame, url: 'https://c.test/', parent: 'top' } },
    navigation: { id: '1', method: 'GET', at: 1, hops: [], answer: { ...answer, fromCache: false } },
  };
  expect(outcomesOf(visit, 'chromium')).toEqual({ script: outcome });
});

test.each([
  ['upgraded by a policy', true, { outcome: 'upgraded-by-policy', failed: true }],
  ['blocked', false, { outcome: 'blocked' }],
])('an element’s error is told of what was %s as what it means', (_, policy, expected) => {
  const [request] = insecureRequestsOf(
    visitWith([{ ...declared('script'), failed: true }], [], policy),
    'firefox',
  ).items;
  expect({ outcome: request?.outcome, ...(request?.failed ? { failed: true } : {}) }).toEqual(expected);
});

describe('what a written frame asks for', () => {
  const frame = (url: string, parent?: string) => ({
    ...{ url, upgradesByPolicy: false, readyState: 'complete' },
    ...(parent === undefined ? {} : { parent }),
  });
  const violation = (kind: string, named: string): Observation => ({
    ...{ url: named, frame: 'top', by: 'csp', kind, how: 'violation', count: 1 },
  });
  const inFrame = (url: string): Visit => ({
    ...visitWith([{ ...declared('imageset'), frame: 'inner' }], [violation('img-src', 'http://r.test/x')]),
    frames: { top: frame('https://a.test/'), inner: frame(url, 'top') },
  });

  test.each(['https://a.test/', 'about:blank'])(
    'is not told twice where Firefox tells it of the page that wrote it (%s)',
    (url) => {
      expect(insecureRequestsOf(inFrame(url), 'firefox').items).toMatchObject([
        { destination: 'imageset', outcome: 'blocked', seenBy: ['csp', 'dom'], frame: { top: false } },
      ]);
    },
  );

  test.each([
    ['about:blank', 'complete', 'blocked'],
    ['about:blank', 'interactive', 'unknown'],
    ['https://b.test/', 'complete', 'unknown'],
  ])('is known once the page around it has loaded, whatever it tells itself (%s, %s)', (url, readyState, outcome) => {
    const visit: Visit = {
      ...visitWith([{ ...declared('object'), frame: 'inner' }], []),
      frames: {
        top: { ...frame('https://a.test/'), readyState },
        inner: { ...frame(url, 'top'), readyState: 'interactive' },
      },
    };
    expect(insecureRequestsOf(visit, 'firefox').items).toMatchObject([{ outcome }]);
  });

  test('is told apart from what the page around a frame of another address asks for', () => {
    expect(insecureRequestsOf(inFrame('https://b.test/'), 'firefox').items).toHaveLength(2);
  });
});

describe('what a redirect made insecure', () => {
  const from = 'https://a.test/api';
  const redirected: Observation = {
    ...{ url, frame: 'top', by: 'network', kind: 'xmlhttprequest', how: 'redirected-here', count: 1 },
    redirectedFrom: from,
  };
  const source = { url: 'https://a.test/', line: 13, column: 9 };
  const named: Observation = {
    ...{ url: from, frame: 'top', by: 'csp', kind: 'connect-src', how: 'violation', count: 2 },
    ...{ source, inScript: true },
  };
  const itemsOf = (declarations: readonly Declaration[], ...observations: readonly Observation[]) =>
    insecureRequestsOf(visitWith(declarations, observations), 'chromium').items;

  test('is told with the address that the page asked for, and where it did', () => {
    expect(itemsOf([], named, redirected)).toMatchObject([
      { url, destination: 'fetch', outcome: 'blocked', redirectedFrom: from, source, count: 1 },
    ]);
  });

  test('is told with the element that asked', () => {
    const element = { selector: 'img', html: '<img src="/api">' };
    const position = { line: 4, column: 2 };
    const image: Observation = { ...redirected, kind: 'image', how: 'upgraded', element, position };
    expect(itemsOf([], image)).toMatchObject([
      { destination: 'image', outcome: 'upgraded', element, source: { url: 'https://a.test/', ...position } },
    ]);
  });

  test('is the page’s own doing where it writes the insecure address, too', () => {
    const [item] = itemsOf([declared('fetch')], redirected);
    expect(item).not.toHaveProperty('redirectedFrom');
  });

  test('is nothing without a redirect: the policy of a deep audit names no secure address otherwise', () => {
    expect(itemsOf([], named)).toEqual([]);
  });
});

test('fragment, user and old player make no second item', () => {
  const csp = (change: Partial<Observation>): Observation => ({
    ...{ url, frame: 'top', by: 'csp', kind: 'img-src', how: 'violation', count: 1 },
    ...change,
  });
  const player = { ...declared('object'), url: 'http://www.youtube.com/v/ID&hl=en' };
  const visit = visitWith(
    [declared('image'), { ...declared('imageset'), url: 'http://•••@r.test/y' }, player],
    [
      csp({ url: `${url}#f` }),
      csp({ url: 'http://r.test/y' }),
      csp({ url: 'http://www.youtube.com/embed/ID?hl=en', kind: 'object-src' }),
    ],
  );
  expect(insecureRequestsOf(visit, 'firefox').items.map((item) => item.url)).toEqual([
    url,
    'http://•••@r.test/y',
    'http://www.youtube.com/v/ID&hl=en',
  ]);
});
