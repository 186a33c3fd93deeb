import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { formats } from '../src/cli/outputs.ts';
import { siteFormats } from '../src/cli/site/site-options.ts';
import { runCommand } from './harness/command-line.ts';
import { loginCases, secrets } from './harness/login-cases.ts';
import { browsers } from './harness/world.ts';
import { type Lab, openLab } from './lab/lab.ts';
import type { Arrival } from './lab/sites.ts';

let lab: Lab;
let folder = '';
let [headers, cookies] = ['', ''];
const arrivals: Arrival[] = [];
beforeAll(async () => {
  lab = await openLab(loginCases, (arrival) => arrivals.push(arrival));
  folder = await mkdtemp(join(tmpdir(), 'login-'));
  [headers, cookies] = [join(folder, 'headers.txt'), join(folder, 'cookies.txt')];
  await writeFile(headers, `X-Gate: ${secrets.header}\nAuthorization: Bearer ${secrets.header}\n`);
  const jar = (host: string) => [
    [host, 'FALSE', '/', 'FALSE', '0', 'gate', secrets.cookie].join('\t'),
    [`.${host}`, 'TRUE', '/', 'TRUE', '0', 'wide', secrets.cookie].join('\t'),
    [host, 'FALSE', '/one', 'TRUE', '0', 'deep', secrets.cookie].join('\t'),
  ];
  await writeFile(cookies, `# Netscape HTTP Cookie File\n${jar('gated.test').join('\n')}\n`);
  await writeFile(join(folder, 'echo-cookies.txt'), `${jar('echo.test').join('\n')}\n`);
});
afterAll(async () => {
  await lab.close();
  await rm(folder, { recursive: true });
});
beforeEach(() => {
  arrivals.splice(0);
});

const inLab = (): string[] => [
  ...['--ca', lab.caFile, '--resolve-all', lab.address, '--settle', '300'],
  ...['--port-map', [...lab.portMap].map(([from, to]) => `${from}=${to}`).join(',')],
];

/** Who got the header, and the names of the cookies that each address got. */
const gotHeader = (): Set<string> =>
  new Set(
    arrivals
      .filter(({ headers: { authorization, ...rest } }) => (authorization ?? rest['x-gate']) !== undefined)
      .map(({ url }) => url.split('?')[0] ?? ''),
  );
const cookiesAt = (address: string): string[] =>
  arrivals
    .filter(({ url }) => url === address)
    .map((one) => (one.headers.cookie ?? '').replace(/=[^;]*/g, ''))
    .slice(-1);

/** No text has a secret, in whatever letters. */
const expectSilence = (text: string): void => {
  for (const secret of Object.values(secrets))
    for (const written of [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)])
      expect(text.toLowerCase()).not.toContain(written.toLowerCase());
  // What no encoding changes.
  for (const part of ['k3y-Of', 'b1scuit']) expect(text.toLowerCase()).not.toContain(part.toLowerCase());
};

describe.each(browsers)('in %s', (browser) => {
  test('the site is let in with its headers and cookies, and nobody else gets them', async () => {
    const commandLines: string[] = [];
    lab.beforeAnswer(async () => void commandLines.push(...allCommandLines()));
    const asked = [
      'https://gated.test/',
      'https://gated.test/one/more',
      'https://gated.test/away',
      'https://gated.test/down',
    ];
    const given = ['--headers', headers, '--cookies', cookies];
    const ended = await runCommand(['--browser', browser, '--format', 'json', ...given, ...inLab(), ...asked]);
    lab.beforeAnswer(async () => undefined);
    expect(ended.status, ended.errors).toBeLessThan(2);
    expect([...gotHeader()].sort()).toEqual(
      expect.arrayContaining(
        ['', 'away', 'down', 'led-away', 'one/more', 'own.png'].map((path) => `https://gated.test/${path}`),
      ),
    );
    expect([...gotHeader()].filter((url) => !url.startsWith('https://gated.test/'))).toEqual([]);
    const reached = [
      'https://third.test/landing',
      'https://third.test/pixel.png',
      'https://third.test/fetched',
      'http://gated.test/plain',
    ];
    for (const url of reached) {
      expect(arrivals.map((one) => one.url)).toContain(url);
      expect(cookiesAt(url), url).toEqual(['']);
    }
    expect(cookiesAt('https://gated.test/own.png')).toEqual(['gate; wide']);
    expect(cookiesAt('https://sub.gated.test/own.png')).toEqual(['wide']);
    expect(cookiesAt('https://gated.test/one/more')[0]?.split('; ').sort()).toEqual(['deep', 'gate', 'wide']);
    expect(arrivals.find(({ url }) => url === 'https://gated.test/own.png')?.headers['x-gate']).toBe(secrets.header);
    expect(arrivals.find(({ url }) => url === 'https://gated.test/own.png')?.headers.authorization).toBe(
      `Bearer ${secrets.header}`,
    );
    expect(arrivals.find(({ url }) => url === 'https://gated.test/own.png')?.headers.cookie).toContain(secrets.cookie);
    expect(commandLines.length).toBeGreaterThan(10);
    expectSilence(commandLines.join('\n'));
    expectSilence(ended.output + ended.errors);
  });

  test('a site that says what it was sent has it in no output, and nothing of it stays on disk', async () => {
    const own = await mkdtemp(join(folder, 'run-'));
    const summary = join(own, 'summary.md');
    const files = formats.flatMap((format) => ['--format', `${format}:${join(own, format)}`]);
    const given = ['--headers', headers, '--cookies', join(folder, 'echo-cookies.txt')];
    const temporary = await mkdtemp(join(folder, 'tmp-'));
    const ended = await runCommand(
      [
        '--browser',
        browser,
        '--deep',
        ...given,
        ...files,
        '--write-baseline',
        join(own, 'baseline'),
        ...inLab(),
        'https://echo.test/',
      ],
      { env: { GITHUB_STEP_SUMMARY: summary, TMPDIR: temporary } },
    );
    expect(ended.status, ended.errors).toBe(1);
    const names = await readdir(own);
    expect(names.sort()).toEqual([...formats, 'baseline', 'summary.md'].sort());
    for (const name of names) {
      const text = await readFile(join(own, name), 'utf8');
      expect(text, name).toContain('echo.test');
      expectSilence(text);
    }
    expect(await readFile(join(own, 'json'), 'utf8')).toContain('token=•••');
    expectSilence(ended.errors);
    expect((await readdir(temporary)).filter((name) => name.startsWith('portcullis-'))).toEqual([]);
  });

  test('a site check is let in, too, with robots.txt and what is asked without the browser', async () => {
    const own = await mkdtemp(join(folder, 'site-'));
    const files = siteFormats.flatMap((format) => ['--format', `${format}:${join(own, format)}`]);
    const given = ['--headers', headers, '--cookies', join(folder, 'echo-cookies.txt'), '--pages', '5'];
    const ended = await runCommand(['--browser', browser, ...given, ...files, ...inLab(), 'echo.test'], {
      command: 'site',
    });
    expect(ended.status, ended.errors).toBeLessThan(3);
    const asked = arrivals.filter(({ url }) => new URL(url).origin === 'https://echo.test');
    expect(asked.some(({ url }) => url.endsWith('/robots.txt'))).toBe(true);
    expect(asked.filter((one) => one.headers['x-gate'] !== secrets.header)).toEqual([]);
    expect(asked.filter((one) => !one.headers.cookie?.includes('gate='))).toEqual([]);
    for (const name of siteFormats) expectSilence(await readFile(join(own, name), 'utf8'));
    expectSilence(ended.errors);
    expect(JSON.parse(await readFile(join(own, 'json'), 'utf8')).sites[0].pages.audited).toBe(1);
  });

  test('without them, nothing is sent', async () => {
    await runCommand(['--browser', browser, '--format', 'json', ...inLab(), 'https://gated.test/']);
    expect([...gotHeader(), ...cookiesAt('https://gated.test/')]).toEqual(['']);
  });
});

const staged = ['--rewrite', 'https://www.production.test=https://staging.test'];

test('what is given of a site in production is audited where it is tried first', async () => {
  const file = join(folder, 'portcullis.config.json');
  const shop = { pages: 'https://www.production.test/shop*', rules: { 'upgraded-mixed-content': 'off' } };
  await writeFile(file, JSON.stringify({ addresses: ['https://www.production.test/shop'], severities: [shop] }));
  const ended = await runCommand(['--config', file, '--format', 'json', ...staged, ...inLab()]);
  const { results } = JSON.parse(ended.output);
  expect(results.map((one: { readonly requested: string }) => one.requested)).toEqual(['https://staging.test/shop']);
  expect(ended.status).toBe(0);
  expect(arrivals.filter(({ url }) => url.includes('production'))).toEqual([]);
});

test.each([
  ['its sitemap', []],
  ['its links', ['--exclude', 'https://www.production.test/shop/*']],
])('a crawl finds it by %s', async (_name, more) => {
  const args = ['--format', 'json', '--pages', '9', ...more, ...staged, ...inLab(), 'www.production.test'];
  const ended = await runCommand(args, { command: 'site' });
  const [report] = JSON.parse(ended.output).sites;
  expect(report).toMatchObject({ host: 'staging.test', ends: [{ role: 'http-host' }, { role: 'https-host' }] });
  const visited = report.pages.results.map((one: { readonly requested: string }) => one.requested);
  expect(visited).toEqual(
    ['shop', ...(more.length === 0 ? ['shop/cart'] : [])].map((path) => `https://staging.test/${path}`),
  );
  expect(arrivals.filter(({ url }) => url.includes('production'))).toEqual([]);
});

test.each([
  [
    'an unreadable file',
    ['--headers', '/nowhere/headers'],
    'The header file /nowhere/headers cannot be read (ENOENT).',
  ],
  ['a file without cookies', ['--cookies', '/dev/null'], 'The cookie file /dev/null holds no cookie.'],
  ['a rewriting that is none', ['--rewrite', 'https://a.test'], '--rewrite is FROM=TO'],
])('%s ends the command before any browser starts', async (_name, args, sentence) => {
  const ended = await runCommand([...args, '--executable', '/bin/true', 'https://gated.test/']);
  expect(ended).toMatchObject({ status: 2, output: '' });
  expect(ended.errors).toContain(sentence);
  expect(ended.errors.trim().split('\n')).toHaveLength(1);
});

test('cookies of another site, and a program that is no browser, end without a word of them', async () => {
  const args = ['--cookies', cookies, '--headers', headers, '--format', 'json', 'https://gated.test/'];
  const foreign = await runCommand([...args.slice(0, -1), 'https://third.test/']);
  expect(foreign).toMatchObject({
    status: 2,
    errors: expect.stringContaining(`${cookies}, line 2: the cookie is of a site`),
  });
  const broken = await runCommand(['--executable', '/bin/true', ...args]);
  expect(broken.status).toBe(3);
  for (const { output, errors } of [foreign, broken]) expectSilence(output + errors);
});

/** What every user of the computer can read of every process. */
const allCommandLines = (): string[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((id) => {
      try {
        return [readFileSync(`/proc/${id}/cmdline`, 'utf8')];
      } catch {
        // It has ended.
        return [];
      }
    });
