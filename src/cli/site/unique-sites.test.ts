import { expect, test } from 'vitest';
import { watchedName } from '../../core/watch/watched-name.ts';
import { uniqueSites } from './unique-sites.ts';

const unique = (...hosts: readonly string[]) =>
  uniqueSites(
    hosts.map((host) => watchedName({ host, apex: 'site.example' })),
    ({ ends }) => ends,
  );

test('two names of one site are one site, and another name of it is not', () => {
  const { sites, notes } = unique('site.example', 'www.site.example', 'blog.site.example');
  expect(sites.map(({ host }) => host)).toEqual(['site.example', 'blog.site.example']);
  expect(notes).toEqual(['www.site.example is the same site as site.example, which is listed before.']);
});

test('a name that is listed twice is looked at once', () => {
  const { sites, notes } = unique('blog.site.example', 'blog.site.example');
  expect(sites).toHaveLength(1);
  expect(notes).toEqual(['blog.site.example is listed more than once and checked once.']);
});
