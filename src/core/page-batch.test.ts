import * as v from 'valibot';
import { expect, test } from 'vitest';
import { pageBatch, type ToldBatch } from './page-batch.ts';

const told: ToldBatch = { number: 1, readyState: 'complete', metaUpgrades: false, cuts: [] };
const element = { selector: '#x', html: '<x>' };
const url = 'http://a.test/x';
const resource = (destination: 'other' | 'script' | 'image', facts?: object) => ({
  ...{ ...element, url, destination, requested: 'unclear', upgradedEntry: false, count: 1 },
  ...(facts === undefined ? {} : { facts }),
});
const read = (change: object) => v.parse(pageBatch, { ...told, ...change });

test('lists that are left out are empty', () => {
  expect(read({})).toMatchObject({ resources: [], timing: [], forms: [], fields: [], references: [], ports: [] });
});

test.each([
  [resource('image'), { destination: 'image', requested: 'unclear' }],
  [resource('script', { type: '', isOff: false }), { destination: 'script', requested: 'unclear' }],
  [resource('script', { type: 'text/x', isOff: false }), { destination: 'script', requested: 'no' }],
  [resource('other', { rel: 'stylesheet', type: '', isOff: false }), { destination: 'style', requested: 'unclear' }],
  [resource('other', { rel: 'stylesheet', type: '', isOff: true }), { destination: 'style', requested: 'no' }],
])('an element is for what its facts say: %j', (item, expected) => {
  const { resources, references } = read({ resources: [item] });
  expect(resources).toMatchObject([expected]);
  expect(resources[0]).not.toHaveProperty('facts');
  expect(references).toEqual([]);
});

test('a link that asks for nothing is a reference, or nothing', () => {
  const links = ['canonical', 'preconnect'].map((rel) => resource('other', { rel, type: '', isOff: false }));
  expect(read({ resources: links })).toMatchObject({ resources: [], references: [{ kind: 'canonical', url }] });
});

test('a property is a reference by its name', () => {
  const references = ['og:image', 'refresh', 'description'].map((kind) => ({ ...element, url, kind }));
  expect(read({ references }).references.map(({ kind }) => kind)).toEqual(['og-other', 'refresh']);
});
