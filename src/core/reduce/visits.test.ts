import { expect, test } from 'vitest';
import type { TabEvent } from '../events.ts';
import { reduce } from '../reduce.ts';
import { emptyTabState } from '../visit.ts';

const committed = (document: string, url: string): TabEvent => ({
  type: 'committed',
  document,
  url,
  byClient: false,
  restored: false,
  at: 1,
});
const upgraded = (document: string, url: string): TabEvent => ({
  type: 'request-seen',
  document,
  url,
  kind: 'image',
  how: 'upgraded',
});
const rememberedAfter = (...events: readonly TabEvent[]) =>
  events.reduce(reduce, emptyTabState).visits[0]?.upgradedBefore.items.map(({ url }) => url);

test('a reloaded page remembers what was upgraded before, however often it is reloaded', () => {
  expect(
    rememberedAfter(
      committed('d1', 'https://a.test/'),
      upgraded('d1', 'http://r.test/1.png'),
      committed('d2', 'https://a.test/'),
      upgraded('d2', 'http://r.test/2.png'),
      committed('d3', 'https://a.test/other'),
    ),
  ).toEqual(['http://r.test/1.png', 'http://r.test/2.png']);
});

test('a page of another origin remembers nothing', () => {
  expect(
    rememberedAfter(
      committed('d1', 'https://a.test/'),
      upgraded('d1', 'http://r.test/1.png'),
      committed('d2', 'https://b.test/'),
    ),
  ).toEqual([]);
});
