import { expect, test } from 'vitest';
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
const committed = (url: string, at: number): TabEvent => ({
  ...{ type: 'committed', document: 'd1', url, byClient: false, restored: false, at },
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
