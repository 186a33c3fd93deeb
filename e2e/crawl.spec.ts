import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Report } from '../src/core/report.ts';
import { type SiteReport, siteReportSchema } from '../src/core/site/site-report-schema.ts';
import { builtCommand, runCommand } from './harness/command-line.ts';
import { badSitemaps, crawlCases, forbidden, many } from './harness/crawl-cases.ts';
import { wrongWith } from './harness/wrong-with.ts';
import { type Lab, openLab } from './lab/lab.ts';
import type { Arrival } from './lab/sites.ts';

let lab: Lab;
const arrivals: Arrival[] = [];
beforeAll(async () => {
  lab = await openLab(crawlCases, (arrival) => arrivals.push(arrival));
});
afterAll(() => lab.close());
beforeEach(() => {
  arrivals.splice(0);
});

const inLab = (): string[] => [
  ...['--ca', lab.caFile, '--resolve-all', lab.address],
  ...['--port-map', [...lab.portMap].map(([from, to]) => `${from}=${to}`).join(',')],
];

/** The one site that the command reports on, with the paths of its pages. */
async function crawl(host: string, ...args: readonly string[]) {
  const ended = await runCommand(['--format', 'json', '--settle', '300', ...inLab(), ...args, host], {
    command: 'site',
  });
  if (ended.output === '') throw new Error(ended.errors);
  const report = v.parse(siteReportSchema, JSON.parse(ended.output).sites[0]);
  return { ...ended, report, paths: report.pages.results.map(({ requested }) => new URL(requested).pathname) };
}

describe('a site with sitemaps', () => {
  let crawled: Awaited<ReturnType<typeof crawl>>;
  let asked: readonly Arrival[];
  beforeAll(async () => {
    arrivals.splice(0);
    crawled = await crawl('many.test', '--pages', '18');
    asked = [...arrivals];
  }, 300_000);

  test('is sampled: each kind of page has its share of those that its sitemaps name', () => {
    const { pages } = crawled.report;
    expect(pages).toMatchObject({ audited: 18, found: 199, sampled: true });
    const kinds = ['/blog/', '/shop/', '/docs/'].map((kind) => crawled.paths.filter((path) => path.startsWith(kind)));
    expect(kinds.map(({ length }) => length).sort()).toEqual([6, 6, 6]);
    expect(pages.notes).toEqual([expect.stringContaining('names one address outside of this site')]);
  });

  test('its robots.txt is kept', () => {
    expect(asked.some(({ url }) => url.endsWith('/robots.txt'))).toBe(true);
    expect(asked.filter(({ url }) => url.includes(forbidden))).toEqual([]);
  });

  test('each page has the report that an audit of it alone gives', async () => {
    const some = crawled.report.pages.results.filter((_, index) => index % 5 === 0);
    const alone = await runCommand([
      ...['--format', 'json', '--settle', '300', ...inLab()],
      ...some.map(({ requested }) => requested),
    ]);
    const results = JSON.parse(alone.output).results as readonly { readonly report: Report }[];
    const ofCrawl = some.flatMap((one) => ('report' in one ? [wrongWith(one.report)] : []));
    expect(ofCrawl).toEqual(results.map(({ report }) => wrongWith(report)));
  });

  test('what one template does wrong is one cause, with the number of its pages', () => {
    const [first] = crawled.report.pages.causes.filter(({ rule }) => rule === 'upgraded-mixed-content');
    expect(first).toMatchObject({ pages: 6, proof: [{ url: 'http://img.many.test/logo.png' }] });
    expect(new Set(many.posts).has(new URL(first?.example ?? '').pathname as (typeof many.posts)[number])).toBe(true);
  });

  test('progress counts the pages, and says how long the rest takes', () => {
    expect(crawled.errors).toMatch(/\[1\/18, about \d+ (s|min) left\] \w+ https:\/\/many\.test\//);
    expect(crawled.errors).toContain('[18/18] ');
  });
});

test('the same crawl visits the same pages, of those that are wanted', async () => {
  const args = ['--pages', '4', '--include', '/docs/*', '--exclude', '*page-4*'];
  const first = await crawl('many.test', ...args);
  expect(first.paths).toHaveLength(4);
  expect(first.report.pages.found).toBe(8);
  expect(first.paths.filter((path) => !path.startsWith('/docs/') || path.includes('page-4'))).toEqual([]);
  expect((await crawl('many.test', ...args)).paths).toEqual(first.paths);
});

test('Firefox crawls, too', async () => {
  const { report, paths } = await crawl('many.test', '--browser', 'firefox', '--pages', '3');
  expect(report.pages).toMatchObject({ audited: 3, found: 199 });
  expect(paths).toHaveLength(3);
  expect(report.pages.results.every((page) => 'report' in page)).toBe(true);
});

test('without a sitemap, links are followed as far as asked, on the site only', async () => {
  const { paths, report } = await crawl('linked.test', '--pages', '20');
  expect([...paths].sort()).toEqual(['/one', '/one/deeper', '/one/deeper/still', '/two']);
  expect(report.pages).toMatchObject({ audited: 4, found: 4, sampled: false, notes: [] });
  expect(arrivals.filter(({ url }) => url.includes(forbidden))).toEqual([]);
  expect((await crawl('linked.test', '--pages', '20', '--depth', '1')).paths).toEqual(['/one', '/two']);
});

test('an unchanged site passes beside its baseline, and one page with another fault fails it and is named alone', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'site-baseline-'));
  const [baseline, config, html] = ['baseline.json', 'config.json', 'out.html'].map((name) => join(folder, name));
  const options = { 'fail-on': 'moderate', settle: 300, format: ['table', `html:${html}`] };
  const ignores = [{ rule: 'dead-end', reason: 'Not used', until: '2999-12-31' }];
  await writeFile(config ?? '', JSON.stringify({ options, ignores, site: { pages: 9, include: '/docs/*' } }));
  const check = (...args: readonly string[]) =>
    runCommand(['--config', config ?? '', ...inLab(), ...args, 'many.test'], { command: 'site' });
  try {
    const others = ['--exclude', '*page-4*'];
    expect(await check('--write-baseline', baseline ?? '', ...others)).toMatchObject({ output: expect.anything() });
    const unchanged = await check('--baseline', baseline ?? '', ...others);
    expect(unchanged).toMatchObject({
      status: 0,
      output: expect.stringMatching(/\nbaseline +0 new, \d+ known, 0 fixed\n$/),
    });
    const changed = await check('--baseline', baseline ?? '');
    expect(changed.status).toBe(1);
    const [, names = ''] = changed.output.split('\nbaseline ');
    expect(new Set([...names.matchAll(/^ +new +\w+ +[\w-]+ +(\S+)/gm)].map(([, page]) => page))).toEqual(
      new Set(['https://many.test/docs/page-4.html']),
    );
    expect(await readFile(html ?? '', 'utf8')).toContain('Compared with the baseline');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}, 240_000);

test('where the rules cannot be read, no page is visited, and the report says so', async () => {
  const { report } = await crawl('unsure.test', '--pages', '5');
  expect(report.pages).toMatchObject({ audited: 0, notes: [expect.stringContaining('answered with status 503')] });
});

test('where the rules forbid everything, the report says so', async () => {
  const { report } = await crawl('uncrawled.test', '--pages', '5');
  expect(report.pages).toMatchObject({
    audited: 0,
    notes: ['https://uncrawled.test/robots.txt forbids every page that was found.'],
  });
});

test.each(badSitemaps)('a given sitemap %s ends the command with one sentence: it %s', async (path, words) => {
  const sitemap = `https://many.test${path}`;
  const args = ['--pages', '5', '--timeout', '3000', '--sitemap', sitemap, ...inLab(), 'many.test'];
  const { status, output, errors } = await runCommand(args, { command: 'site' });
  expect({ status, output }).toEqual({ status: 2, output: '' });
  expect(errors).toContain(words);
  expect(errors).toContain(sitemap);
  expect(errors.trim().split('\n')).toHaveLength(1);
});

test.each([
  [['--depth', '2'], 'it needs --pages'],
  [['--pages', 'many'], 'whole number'],
  [['--pages'], 'needs a value'],
  [['--pages', '5', '--no-direct'], '--no-direct forbids'],
  [['--pages', '5', '--sitemap', 'sitemap.xml'], 'http:// or https:// address'],
  [['--pages', '5', '--sitemap', 'https://clean.test/sitemap.xml'], 'not on this site'],
])('%j is refused in one sentence', async (args, words) => {
  const { status, output, errors } = await runCommand([...inLab(), 'many.test', ...args], { command: 'site' });
  expect({ status, output }).toEqual({ status: 2, output: '' });
  expect(errors).toContain(words);
  expect(errors.trim().split('\n')).toHaveLength(1);
});

test('an interrupt ends a crawl with what is known so far, and leaves nothing behind', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'portcullis-interrupted-'));
  try {
    const args = [builtCommand, 'site', '--format', 'json', '--pages', '150', ...inLab(), 'many.test'];
    const child = spawn(process.execPath, args, { env: { ...process.env, TMPDIR: folder } });
    let output = '';
    let errors = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      if (/\[5\/150/.test(text)) child.kill('SIGINT');
      errors += text;
    });
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect(status, errors).toBe(130);
    const [report] = JSON.parse(output).sites as readonly SiteReport[];
    expect(report?.pages.audited).toBeGreaterThanOrEqual(5);
    expect(report?.pages.audited).toBeLessThan(50);
    expect(report?.pages.results.every((page) => 'report' in page)).toBe(true);
    expect((await readdir(folder)).filter((name) => name.startsWith('portcullis-'))).toEqual([]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
