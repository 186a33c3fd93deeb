import { expect, test } from 'vitest';
import type { Config } from '../config/config-schema.ts';
import { UsageError } from '../usage-error.ts';
import { givenToSite, parseSiteOptions } from './site-options.ts';

const config: Config = {
  addresses: ['https://site.example/', 'https://site.example/shop', 'www.other.example'],
  options: {
    deep: true,
    'fail-on': 'minor',
    format: ['junit:a.xml', 'html:a.html', 'json'],
    baseline: 'baseline.json',
  },
  site: { pages: 20, depth: 2, include: '/shop/*', exclude: ['*.pdf', '/old/*'] },
};
const parse = (...args: readonly string[]) => parseSiteOptions(args, false, config);

test('a configuration gives hosts, what sites are printed as, and which pages are visited', () => {
  expect(parse()).toMatchObject({
    sites: [{ host: 'site.example' }, { host: 'www.other.example' }],
    ...{ failOn: 'minor', deep: false, baseline: 'baseline.json', direct: true },
    outputs: [
      { format: 'html', file: 'a.html' },
      { format: 'json', file: undefined },
    ],
    crawl: { pages: 20, depth: 2, include: ['/shop/*'], exclude: ['*.pdf', '/old/*'] },
  });
});

test('what is given on the command line wins', () => {
  const args = [
    '--pages',
    '3',
    '--include=/a',
    '--fail-on=never',
    '--format',
    'table',
    '--config',
    'a.json',
    'site.test',
  ];
  expect(parse(...args)).toMatchObject({
    sites: [{ host: 'site.test' }],
    ...{ failOn: 'never', outputs: [{ format: 'table' }] },
    crawl: { pages: 3, depth: 2, include: ['/a'] },
  });
  expect(givenToSite(args)).toEqual({ config: 'a.json', help: false });
  expect(givenToSite(['--pages', '3', '--help'])).toEqual({ config: undefined, help: true });
});

test('a host that stands for another is checked there, without its other names', () => {
  const args = ['--rewrite', 'https://www.site.example=https://staging.site.example', 'www.site.example'];
  expect(parseSiteOptions(args, false).sites).toEqual([{ host: 'staging.site.example', apex: undefined }]);
  const port = ['--rewrite', 'https://site.example=https://staging.example:8443', 'site.example'];
  expect(() => parseSiteOptions(port, false)).toThrow('ports 80 and 443');
});

test('two names of one site are checked once, with a note; another name of it is checked, too', () => {
  const { sites, notes } = parseSiteOptions(['site.example', 'www.site.example', 'blog.site.example'], false);
  expect(sites.map(({ host }) => host)).toEqual(['site.example', 'blog.site.example']);
  expect(notes).toEqual(['www.site.example is the same site as site.example, which is listed before.']);
  const addresses = ['https://site.example/', 'https://www.site.example/'];
  expect(parseSiteOptions([], false, { addresses }).sites).toHaveLength(1);
});

test('there is no deep audit of a site, but a configuration may have one of pages', () => {
  expect(() => parse('--deep', 'site.test')).toThrow(UsageError);
  expect(() => parse('--deep', 'site.test')).toThrow('--deep');
  expect(parse('--no-deep', 'site.test').deep).toBe(false);
});

test('servers that are not asked directly have no pages looked for', () => {
  expect(() => parse('--no-direct')).toThrow('--no-direct forbids');
  expect(parseSiteOptions([], false, { site: { direct: false } })).toMatchObject({ direct: false, crawl: undefined });
});
