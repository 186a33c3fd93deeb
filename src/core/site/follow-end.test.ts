import { expect, test } from 'vitest';
import { type FollowedStep, followEnd } from './follow-end.ts';

/** A site of which each address redirects to another, or answers. */
const siteOf =
  (redirects: Readonly<Record<string, string>>) =>
  async (url: string): Promise<FollowedStep> => {
    const to = redirects[url];
    if (to === undefined) return { url };
    return { url, redirect: { to } };
  };
const isOfSite = (url: string): boolean => new URL(url).hostname.endsWith('site.example');

test('redirects are followed within the site', async () => {
  const ask = siteOf({
    'http://site.example/': 'https://site.example/',
    'https://site.example/': 'https://www.site.example/',
  });
  const { steps, ...end } = await followEnd('http://site.example/', ask, isOfSite);
  expect(steps.map(({ url }) => url)).toEqual([
    'http://site.example/',
    'https://site.example/',
    'https://www.site.example/',
  ]);
  expect(end).toEqual({});
});

test('another site is not asked', async () => {
  const ask = siteOf({ 'http://site.example/': 'https://other.example/' });
  const { steps, ...end } = await followEnd('http://site.example/', ask, isOfSite);
  expect(steps).toHaveLength(1);
  expect(end).toEqual({ elsewhere: 'https://other.example/' });
});

test('a loop ends with the address that leads back', async () => {
  const ask = siteOf({
    'https://site.example/': 'https://www.site.example/',
    'https://www.site.example/': 'https://site.example/',
  });
  const { steps, ...end } = await followEnd('https://site.example/', ask, isOfSite);
  expect(steps).toHaveLength(2);
  expect(end).toEqual({ loop: true });
});

test('redirects without end are a loop, too', async () => {
  let count = 0;
  const ask = async (url: string): Promise<FollowedStep> => {
    count += 1;
    return siteOf({ [url]: `https://site.example/${count}` })(url);
  };
  expect((await followEnd('https://site.example/', ask, isOfSite)).loop).toBe(true);
  expect(count).toBe(11);
});
