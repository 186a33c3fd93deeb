import { describe, expect, test } from 'vitest';
import { UsageError } from '../usage-error.ts';
import { parseRewrites } from './rewrites.ts';
import { rewrittenFaults } from './rewritten-faults.ts';

const staging = 'https://www.site.example=https://staging.example:8443';

describe('an address', () => {
  test.each([
    [staging, 'https://www.site.example/a?b#c', 'https://staging.example:8443/a?b#c'],
    [staging, 'https://www.site.example', 'https://staging.example:8443'],
    [staging, 'HTTPS://WWW.Site.example:443/%7E', 'https://staging.example:8443/%7E'],
    [staging, 'https://user:word@www.site.example/', 'https://user:word@staging.example:8443/'],
    [staging, 'http://www.site.example/', 'http://www.site.example/'],
    [staging, 'https://www.site.example.org/', 'https://www.site.example.org/'],
    [staging, 'https://site.example/?https://www.site.example/', 'https://site.example/?https://www.site.example/'],
    ['site.example=staging.example', 'http://site.example/a', 'http://staging.example/a'],
    ['site.example=staging.example', 'https://site.example/a', 'https://staging.example/a'],
    ['site.example=staging.example', 'https://site.example:8443/a', 'https://site.example:8443/a'],
    ['site.example=https://staging.example', 'http://site.example/a', 'https://staging.example/a'],
    ['site.example=http://localhost:3000', 'https://site.example/a', 'http://localhost:3000/a'],
    ['site.example=staging.example', 'no address', 'no address'],
  ])('with %s, %s is asked for as %s', (pair, address, asked) => {
    expect(parseRewrites([pair]).rewrite(address)).toBe(asked);
  });

  test('is rewritten once, and by what names its scheme first', () => {
    const { rewrite } = parseRewrites(['a.test=b.test', 'b.test=c.test', 'https://a.test=https://d.test']);
    expect(['http://a.test/', 'https://a.test/', 'https://b.test/'].map(rewrite)).toEqual([
      ...['http://b.test/', 'https://d.test/', 'https://c.test/'],
    ]);
  });

  test('knows what it stands for', () => {
    const { originals } = parseRewrites([staging, 'site.example=https://staging.example:8443']);
    expect(originals('https://staging.example:8443/a')).toEqual([
      'https://www.site.example/a',
      'https://site.example/a',
    ]);
    expect(originals('http://staging.example:8443/a')).toEqual([]);
  });
});

test.each([
  ['https://a.test', 'is FROM=TO'],
  ['=https://a.test', 'is FROM=TO'],
  ['https://a.test/path=https://b.test', 'is FROM=TO'],
  ['https://a.test=https://u:p@b.test', 'is FROM=TO'],
  ['ftp://a.test=https://b.test', 'is FROM=TO'],
  ['a.test=https://b.test=c', 'is FROM=TO'],
  ['https://a.test=a.test', 'changes nothing'],
])('%s is refused', (value, words) => {
  expect(() => parseRewrites([value])).toThrow(UsageError);
  expect(() => parseRewrites([value])).toThrow(words);
});

test('two that begin alike are refused', () => {
  expect(() => parseRewrites(['a.test=b.test', 'A.test=c.test'])).toThrow('says twice what a.test becomes');
});

test('a baseline of the site itself is one of the site that is asked instead', () => {
  const fault = { page: 'https://www.site.example/a', rule: 'plain-http', severity: 'serious' } as const;
  const faults = [
    { ...fault, what: 'https://www.site.example/logo.png image' },
    { ...fault, what: 'http://cdn.example/a.js script' },
  ];
  expect(rewrittenFaults(faults, parseRewrites([staging])).map(({ page, what }) => `${page} ${what}`)).toEqual([
    'https://staging.example:8443/a https://staging.example:8443/logo.png image',
    'https://staging.example:8443/a http://cdn.example/a.js script',
  ]);
});
