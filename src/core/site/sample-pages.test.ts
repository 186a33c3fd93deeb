import { expect, test } from 'vitest';
import { pathPattern, samplePages } from './sample-pages.ts';

const many = (count: number, urlOf: (index: number) => string): string[] =>
  Array.from({ length: count }, (_, index) => urlOf(index));

const site = [
  'https://site.example/',
  'https://site.example/about',
  ...many(150, (index) => `https://site.example/blog/post-${index}`),
  ...many(30, (index) => `https://site.example/shop/${index + 10}/view`),
  ...many(3, (index) => `https://site.example/docs/page-${index}.html`),
];

test('fewer than the limit are all of them', () => {
  expect(samplePages(site.slice(0, 5), 10)).toEqual(site.slice(0, 5).sort());
});

test('each pattern has its share, however many pages another one has', () => {
  const sample = samplePages(site, 12);
  expect(sample).toHaveLength(12);
  const counts = new Map<string, number>();
  for (const url of sample) counts.set(pathPattern(url), (counts.get(pathPattern(url)) ?? 0) + 1);
  expect([...counts.values()].sort()).toEqual([1, 1, 3, 3, 4]);
});

test('the same pages give the same sample, in whatever order they come', () => {
  expect(samplePages([...site].reverse(), 20)).toEqual(samplePages(site, 20));
});

test('of one pattern the sample is spread', () => {
  const numbers = samplePages(site, 60).flatMap((url) => Number(/post-(\d+)/.exec(url)?.[1] ?? Number.NaN));
  const posts = numbers.filter((number) => !Number.isNaN(number));
  expect(Math.max(...posts) - Math.min(...posts)).toBeGreaterThan(75);
});

test.each([
  ['https://a.example/', 'https://a.example/'],
  ['https://a.example/about', 'https://a.example/*'],
  ['https://a.example/blog/one', 'https://a.example/blog/*'],
  ['https://a.example/blog/', 'https://a.example/blog/'],
  ['https://a.example/2026/11/title', 'https://a.example/*/*/*'],
  ['https://a.example/files/a.PDF', 'https://a.example/files/*.PDF'],
  ['https://a.example/list?page=2&sort=a', 'https://a.example/*?page&sort'],
])('%s is of the pattern %s', (url, pattern) => {
  expect(pathPattern(url)).toBe(pattern);
});
