import { describe, expect, test } from 'vitest';
import type { TabEvent } from '../events.ts';
import { reduce } from '../reduce.ts';
import { emptyTabState, type TabState } from '../visit.ts';

const [asked, other] = ['http://a.test/', 'https://b.test/'];
const started = (navigation: string, url: string, at: number): TabEvent => ({
  ...{ type: 'navigation-started', navigation, url, method: 'GET', at },
});
const redirected = (navigation: string, url: string, to: string): TabEvent => ({
  ...{ type: 'navigation-redirected', navigation, url, to, status: 302, by: 'server' },
});
const failed = (url: string, at: number, code = 'net::ERR_TOO_MANY_REDIRECTS'): TabEvent => ({
  ...{ type: 'navigation-failed', url, code, at },
});
const committed = (url: string, at: number, document = 'd1'): TabEvent => ({
  ...{ type: 'committed', document, url, byClient: false, restored: false, at },
});
const firstTry = [started('n1', asked, 1), redirected('n1', asked, other), failed(other, 2)];
const hopsAfter = (...events: readonly TabEvent[]) =>
  events.reduce<TabState>(reduce, emptyTabState).visits[0]?.navigation?.hops.map(({ url }) => url);

test('an error page that loads again began where the first try did', () => {
  const again = [started('n2', other, 3), redirected('n2', other, asked), failed(asked, 4)];
  expect(hopsAfter(...firstTry, ...again)?.[0]).toBe(asked);
});

test('the page that comes at last did, too', () => {
  expect(hopsAfter(...firstTry, started('n2', other, 3), committed(other, 4))).toEqual([asked, other]);
});

test('another address begins by itself, and so does what is asked for after a page has come', () => {
  expect(hopsAfter(...firstTry, started('n2', 'https://c.test/', 3), failed('https://c.test/', 4))).toEqual([
    'https://c.test/',
  ]);
  const come = [started('n2', other, 3), committed(other, 4)];
  expect(hopsAfter(...come, started('n3', other, 5), failed(other, 6))).toEqual([other]);
});

describe('what Firefox tells of a page that fails again, in each order in which it was seen to', () => {
  const error = 'SSL_ERROR_ACCESS_DENIED_ALERT';
  const request = started('n2', other, 4);
  const page = committed(other, 6, 'error-2');
  const first = [...firstTry.slice(0, 2), failed(other, 2, error), committed(other, 3, 'error-1')];
  const orders: readonly (readonly TabEvent[])[] = [
    [request, failed(other, 5, error), page],
    [failed(other, 5, error), request, page],
    [failed(other, 5, error), page, request],
  ];

  test.each(orders)('is a failure that began where the first try did', (...again) => {
    const { visits, pending } = [...first, ...again].reduce<TabState>(reduce, emptyTabState);
    expect(visits[0]).toMatchObject({ failure: error, mode: 'passive' });
    expect(visits[0]?.navigation).toMatchObject({ id: 'n2', hops: [{ url: asked }, { url: other }] });
    expect(pending).toEqual([]);
  });

  test.each(orders)('is that of a deep audit', (...again) => {
    const events: readonly TabEvent[] = [...first, { type: 'deep-audit-requested' }, ...again];
    const { visits, pending } = events.reduce<TabState>(reduce, emptyTabState);
    expect(visits[0]).toMatchObject({ failure: error, mode: 'deep' });
    expect(visits[0]?.navigation).toMatchObject({ id: 'n2', hops: [{ url: asked }, { url: other }] });
    expect(pending).toEqual([]);
  });
});
