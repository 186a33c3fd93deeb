import { expect, test } from 'vitest';
import { isOfSite } from './is-of-site.ts';

test.each([
  ['https://site.example/a', true],
  ['http://blog.site.example:8080/', true],
  ['https://othersite.example/', false],
  ['https://example/', false],
  ['ftp://site.example/', false],
  ['about:blank', false],
  ['site.example', false],
])('whether %s belongs to a site: %j', (url, expected) => {
  expect(isOfSite({ host: 'www.site.example', apex: 'site.example' })(url)).toBe(expected);
});

test('what was registered under no name is its host alone', () => {
  const isOwn = isOfSite({ host: '192.0.2.1', apex: undefined });
  expect(['http://192.0.2.1/a', 'http://a.192.0.2.1.example/', 'about:blank'].map(isOwn)).toEqual([true, false, false]);
});
