import { expect, test } from 'vitest';
import type { NavigationEvent } from '../core/events.ts';
import { reduce } from '../core/reduce.ts';
import { emptyTabState } from '../core/visit.ts';
import { secureAddress, upgradeCandidate } from './eligible.ts';

const visited = (url: string, method = 'GET') => {
  const events: NavigationEvent[] = [
    { type: 'navigation-started', navigation: 'n', url, method, at: 1 },
    { type: 'committed', document: 'd', url, byClient: false, restored: false, at: 2 },
  ];
  return events.reduce(reduce, emptyTabState);
};

test.each([
  'http://site.example/',
  'http://site.example:8080/',
  'http://192.0.2.7/',
  'http://xn--bcher-kva.example/a?b#c',
])('%s is worth asking for over HTTPS', (url) => {
  expect(upgradeCandidate(visited(url))).toMatchObject({ document: 'd', url });
});

test.each([
  'https://site.example/',
  'http://localhost/',
  'http://app.localhost:3000/',
  'http://127.0.0.1/',
  'http://[::1]/',
  'http://10.0.0.1/',
  'http://192.168.1.1/',
  'http://172.31.255.255/',
  'http://169.254.1.1/',
  'http://[fd00::1]/',
  'http://printer/',
  'http://printer.local/',
  'http://wiki.internal/',
  'http://router.home.arpa/',
  'http://abcdefghijklmnop.onion/',
  'about:blank',
  'ws://site.example/',
])('%s is not', (url) => {
  expect(upgradeCandidate(visited(url))).toBeUndefined();
});

test('the answer to a POST is not: it cannot be asked for again', () => {
  expect(upgradeCandidate(visited('http://site.example/', 'POST'))).toBeUndefined();
});

test('a page that failed is not', () => {
  const failed = reduce(emptyTabState, { type: 'navigation-failed', url: 'http://site.example/', code: 'x', at: 1 });
  expect(upgradeCandidate(failed)).toBeUndefined();
});

test.each([
  ['http://site.example/a/b?c=d#e', 'https://site.example/a/b?c=d#e'],
  ['http://site.example:80/', 'https://site.example/'],
  ['http://site.example:8080/a', 'https://site.example/a'],
])('%s over HTTPS is %s', (url, secure) => {
  expect(secureAddress({ url })).toBe(secure);
});
