import { expect, test } from 'vitest';
import { en } from './en.ts';

/** Every text, with where it stands. */
const texts = (value: unknown, path = ''): readonly (readonly [string, string])[] => {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => texts(one, `${path}/${key}`));
};

test('no advice and no configuration adds preload to a policy', () => {
  const advice = texts(en).filter(([path]) => /\/fix$|\/(visitor|owner|failures)\//.test(path));
  expect(advice.length).toBeGreaterThan(100);
  const rest = advice.map(([path, text]) => [path, text.replace('Leave preload out of the header', '')] as const);
  expect(rest.filter(([, text]) => /\bpreload\b/i.test(text))).toEqual([]);
});

test('no advice adds includeSubDomains but after the other names work over HTTPS', () => {
  const advice = texts(en).filter(([path, text]) => path.endsWith('/fix') && text.includes('includeSubDomains'));
  const careful = /once every subdomain works over HTTPS|^First let every subdomain work|without includeSubDomains/;
  expect(advice.filter(([, text]) => !careful.test(text))).toEqual([]);
});
