import { expect, test } from 'vitest';
import type { NavigationEvent } from '../../core/events.ts';
import { reduce } from '../../core/reduce.ts';
import { emptyTabState } from '../../core/visit.ts';
import { upgradeCandidate } from './eligible.ts';

const visited = (url: string, method = 'GET') => {
  const events: NavigationEvent[] = [
    { type: 'navigation-started', navigation: 'n', url, method, at: 1 },
    { type: 'committed', document: 'd', url, byClient: false, restored: false, at: 2 },
  ];
  return events.reduce(reduce, emptyTabState);
};

test('a page over HTTP is, with what its site has answered and how it came itself', () => {
  const tab = reduce(visited('http://site.example:8080/a?b#c'), {
    ...{ type: 'probe-answered', document: 'd' },
    upgrade: { state: 'refused', target: 'https://site.example/' },
  });
  expect(upgradeCandidate(tab)).toEqual({
    ...{ document: 'd', url: 'http://site.example:8080/a?b#c', host: 'site.example', port: '8080', status: 0 },
    upgrade: { state: 'refused', target: 'https://site.example/' },
  });
});

test('a page whose way was not seen is not: it may be the answer to a form', () => {
  const tab = reduce(emptyTabState, {
    ...{ type: 'committed', document: 'd', url: 'http://site.example/' },
    ...{ byClient: false, restored: false, at: 2 },
  });
  expect(upgradeCandidate(tab)).toBeUndefined();
});

test('the answer to a POST is not: it cannot be asked for again', () => {
  expect(upgradeCandidate(visited('http://site.example/', 'POST'))).toBeUndefined();
});

test('a page that failed is not', () => {
  const failed = reduce(emptyTabState, { type: 'navigation-failed', url: 'http://site.example/', code: 'x', at: 1 });
  expect(upgradeCandidate(failed)).toBeUndefined();
});

test('bytes that are no HTTP response are not: a remote shell greeted the browser', () => {
  const [visit] = visited('http://site.example:22222/').visits;
  const hops = visit?.navigation?.hops.map((hop) => ({ ...hop, raw: true as const })) ?? [];
  const navigation = visit?.navigation && { ...visit.navigation, hops };
  const tab = { ...emptyTabState, visits: visit && navigation ? [{ ...visit, navigation }] : [] };
  expect(tab.visits).toHaveLength(1);
  expect(upgradeCandidate(tab)).toBeUndefined();
});
