import { expect, test } from 'vitest';
import { planVisits } from './plan-visits.ts';

const plan = (...urls: readonly string[]) =>
  planVisits(urls).map(({ rounds }) => rounds.map((round) => round.map(({ url }) => url)));

test('addresses of different sites share a profile, the plain ones first', () => {
  expect(plan('https://a.test/', 'http://b.test/', 'http://c.test/')).toEqual([
    [['http://b.test/', 'http://c.test/'], ['https://a.test/']],
  ]);
});

test('a plain address comes before the secure one that would teach the browser about its site', () => {
  expect(plan('https://a.test/', 'http://a.test/')).toEqual([[['http://a.test/'], ['https://a.test/']]]);
});

test('two plain addresses of one site get a profile each', () => {
  expect(plan('http://a.test/', 'http://www.a.test/', 'https://a.test/')).toEqual([
    [['http://a.test/'], ['https://a.test/']],
    [['http://www.a.test/']],
  ]);
});

test('every address keeps its place in what was asked', () => {
  const visits = planVisits(['https://a.test/', 'http://a.test/']).flatMap(({ rounds }) => rounds.flat());
  expect(visits.map(({ index, url }) => [index, url])).toEqual([
    [1, 'http://a.test/'],
    [0, 'https://a.test/'],
  ]);
});

test('only secure addresses need one profile', () => {
  expect(plan('https://a.test/1', 'https://a.test/2')).toEqual([[['https://a.test/1', 'https://a.test/2']]]);
});
