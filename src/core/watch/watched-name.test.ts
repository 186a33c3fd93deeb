import { expect, test } from 'vitest';
import { watchLimits } from './watched-facts.ts';
import { watchedName } from './watched-name.ts';

test('a site is watched with and without www, over HTTP and HTTPS', () => {
  const { host, ends } = watchedName({ host: 'www.site.example', apex: 'site.example' });
  expect(host).toBe('www.site.example');
  expect(ends).toEqual([
    ...['http://site.example/', 'https://site.example/'],
    ...['http://www.site.example/', 'https://www.site.example/'],
  ]);
  // All that is seen of it can be kept.
  expect(ends).toHaveLength(watchLimits.ends);
});

test.each([
  ['another name of a site', { host: 'blog.site.example', apex: 'site.example' }],
  ['an address', { host: '192.0.2.1', apex: undefined }],
])('%s is watched alone', (_, site) => {
  expect(watchedName(site).ends).toEqual([`http://${site.host}/`, `https://${site.host}/`]);
});

test('redirects are followed within the site', () => {
  const { isOfSite } = watchedName({ host: 'site.example', apex: 'site.example' });
  const urls = ['https://blog.site.example/', 'https://site.example/a', 'https://othersite.example/', 'about:blank'];
  expect(urls.map(isOfSite)).toEqual([true, true, false, false]);
});
