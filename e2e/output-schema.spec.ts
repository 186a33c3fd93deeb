import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from './harness/command-line.ts';
import { crawlCases } from './harness/crawl-cases.ts';
import { expectPublished } from './harness/output-schemas.ts';
import { browsers } from './harness/world.ts';
import { closedPort, type Lab, openLab } from './lab/lab.ts';

let lab: Lab;
let folder = '';
beforeAll(async () => {
  lab = await openLab(crawlCases);
  folder = await mkdtemp(join(tmpdir(), 'output-schema-'));
});
afterAll(async () => {
  await lab.close();
  await rm(folder, { recursive: true });
});

const inLab = (): string[] => [
  ...['--ca', lab.caFile, '--resolve-all', lab.address, '--settle', '200', '--timeout', '8000'],
  ...['--port-map', [...lab.portMap].map(([from, to]) => `${from}=${to}`).join(',')],
];

/** A configuration that says something of everything that it can. */
async function configuration(): Promise<string> {
  const file = join(folder, 'config.json');
  const rules = { 'plain-http': 'warn', 'blocked-mixed-content': 'error', 'dead-end': 'off' };
  const ignores = [{ rule: 'missing-hsts', reason: 'Later', until: '2999-12-31' }];
  const budgets = { 'blocked-requests': 0, 'upgraded-requests': 0 };
  await writeFile(file, JSON.stringify({ severities: [{ rules }], ignores, budgets }));
  return file;
}

describe.each(browsers)('in %s', (browser) => {
  const run = (command: 'audit' | 'site', ...args: readonly string[]) =>
    runCommand(['--browser', browser, '--format', 'json', ...inLab(), ...args], { command });

  test('what is printed of any page of the lab is as published', async () => {
    // Every fourth, so that both browsers together see many kinds within minutes.
    const some = lab.cases
      .filter((_, index) => index % 4 === (browser === 'firefox' ? 1 : 3))
      .map(({ start }) => start);
    const { output } = await run('audit', ...some, `https://clean.test:${closedPort}/`, 'https://nowhere.test/');
    expect(JSON.parse(output).results).toHaveLength(some.length + 2);
    expectPublished('audit', output);
  }, 480_000);

  test('also beside a baseline and a configuration, and of a site', async () => {
    const [baseline, config] = [join(folder, `${browser}.json`), await configuration()];
    await run('audit', '--write-baseline', baseline, 'http://plain.test/', 'https://mixed-script.test/');
    const given = ['--baseline', baseline, '--config', config];
    const pages = [
      'http://plain.test/',
      'https://hsts-missing.test/',
      'https://mixed-image.test/',
      'https://mixed-script.test/',
    ];
    const compared = (await run('audit', ...given, ...pages)).output;
    for (const word of ['"changes"', '"overBudget"', '"ignored"', '"level"', '"change"'])
      expect(compared).toContain(word);
    expectPublished('audit', compared);
    const site = (await run('site', ...given, '--pages', '4', 'many.test')).output;
    expect(JSON.parse(site).sites[0].pages.audited).toBe(4);
    expectPublished('site', site);
    expectPublished('site', (await run('site', '--no-direct', 'nowhere.test')).output);
  }, 240_000);
});

test('what is printed where no browser starts is as published, and anything else is not', async () => {
  const { output } = await runCommand(['--format', 'json', '--executable', '/bin/true', 'https://clean.test/']);
  expectPublished('audit', output);
  const { results, ...rest } = JSON.parse(output);
  expect(() => expectPublished('audit', JSON.stringify(rest))).toThrow();
  expect(() => expectPublished('audit', JSON.stringify({ ...rest, results, more: 1 }))).toThrow();
});
