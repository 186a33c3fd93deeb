import { expect, test } from 'vitest';
import type { NavigationEvent, TabEvent } from '../events.ts';
import { reduce } from '../reduce.ts';
import { emptyTabState } from '../visit.ts';

const page: TabEvent = {
  ...{ type: 'committed', document: 'd1', url: 'https://a.test/', byClient: false, restored: false, at: 1 },
};
const started = (url: string): NavigationEvent => ({
  ...{ type: 'navigation-started', navigation: 'n1', url, method: 'GET', at: 2 },
});
const seen = (from: string): NavigationEvent => ({ type: 'download-seen', navigation: 'n1', from });
const tabAfter = (...events: TabEvent[]) => events.reduce(reduce, emptyTabState);
const downloads = (...events: TabEvent[]): string[] =>
  (tabAfter(page, ...events).visits[0]?.observations.items ?? []).map(({ kind, url }) => `${kind} ${url}`);

test('a file over HTTP is the page’s that asked for it', () => {
  expect(downloads(started('http://a.test/setup.exe'), seen('https://a.test'))).toEqual([
    'download http://a.test/setup.exe',
  ]);
});

test('a file over HTTPS is not, unless a redirect led over HTTP', () => {
  expect(downloads(started('https://a.test/file'), seen('https://a.test'))).toEqual([]);
  const redirected: TabEvent = {
    ...{ type: 'navigation-redirected', navigation: 'n1', url: 'https://a.test/file', to: 'http://b.test/setup.exe' },
    ...{ status: 302, by: 'server' },
  };
  expect(downloads(started('https://a.test/file'), redirected, seen('https://a.test'))).toEqual([
    'download http://b.test/setup.exe',
  ]);
});

test('a file that another page asked for is not', () => {
  expect(downloads(started('http://a.test/setup.exe'), seen('https://b.test/'))).toEqual([]);
});

test('its navigation is over', () => {
  expect(tabAfter(page, started('http://a.test/setup.exe'), seen('https://a.test')).pending).toEqual([]);
});
