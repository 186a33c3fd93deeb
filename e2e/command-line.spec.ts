import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reportSchema } from '../src/core/report-schema.ts';
import { builtCommand, runCommand } from './harness/command-line.ts';
import { browsers } from './harness/world.ts';
import { type Lab, openLab } from './lab/lab.ts';

let lab: Lab;
let folder = '';
beforeAll(async () => {
  lab = await openLab();
  folder = await mkdtemp(join(tmpdir(), 'command-line-'));
});
afterAll(async () => {
  await lab.close();
  await rm(folder, { recursive: true });
});

const inLab = (): string[] => [
  ...['--ca', lab.caFile, '--resolve-all', lab.address],
  ...['--port-map', [...lab.portMap].map(([from, to]) => `${from}=${to}`).join(',')],
];

const outputSchema = v.strictObject({
  tool: v.strictObject({ name: v.literal('portcullis'), version: v.string() }),
  rules: v.record(v.string(), v.looseObject({ name: v.string(), title: v.string(), why: v.string() })),
  results: v.array(v.strictObject({ requested: v.string(), report: reportSchema })),
});

describe.each(browsers)('in %s', (browser) => {
  test('standard output is one object with the reports in the order asked', async () => {
    const asked = ['https://clean.test/', 'http://plain.test/', 'https://expired.test/'];
    const ended = await runCommand(['--format', 'json', '--browser', browser, ...inLab(), ...asked]);
    const { results } = v.parse(outputSchema, JSON.parse(ended.output));
    expect(results.map(({ requested }) => requested)).toEqual(asked);
    expect(results.map(({ report }) => report.verdict)).toEqual(['secure', 'insecure', 'failed']);
    expect(results.map(({ report }) => report.browser.name)).toEqual([browser, browser, browser]);
    expect(ended.status).toBe(1);
    const [clean] = results;
    expect(clean?.report.certificate).toMatchObject({
      state: 'seen',
      value: { subject: expect.stringContaining('clean.test') },
    });
  });
});

test('Chromium leaves neither certificates nor TLS unchecked', async () => {
  // Nobody is there to accept a certificate, and Chromium speaks TLS 1.1 with nobody.
  const cases = lab.cases.filter(
    ({ id, expect: { verdict, tls, certificate } }) =>
      !/^(accepted-|tls-11$)/.test(id) && verdict !== 'failed' && (tls !== undefined || certificate !== undefined),
  );
  const ended = await runCommand(['--format', 'json', ...inLab(), ...cases.map(({ start }) => start)]);
  const { results } = v.parse(outputSchema, JSON.parse(ended.output));
  expect(results).toHaveLength(cases.length);
  for (const [index, { report }] of results.entries()) {
    const { tls } = cases[index]?.expect ?? {};
    expect.soft(report, report.requestedUrl).toMatchObject({
      certificate: { state: 'seen' },
      tls: { state: 'seen', value: { ...tls?.shows, protocol: expect.stringMatching(/^TLSv1/) } },
      findings: expect.arrayContaining(
        (tls?.fails ?? []).map((rule) => expect.objectContaining({ rule, outcome: 'fail' })),
      ),
    });
  }
  expect(results.some(({ report }) => report.tls.state === 'seen' && report.tls.value.keyExchange !== undefined)).toBe(
    true,
  );
}, 240_000);

test.each(browsers)(
  'a page without serious findings ends with 0, and nothing is unknown that %s could show',
  async (browser) => {
    const strictly = ['--browser', browser, '--quiet', '--fail-on-unknown'];
    expect(await runCommand([...strictly, ...inLab(), 'https://clean.test/'])).toMatchObject({ status: 0, errors: '' });
  },
);

test('a stricter threshold turns a moderate finding into 1', async () => {
  expect(await runCommand([...inLab(), '--fail-on', 'moderate', 'https://hsts-missing.test/'])).toMatchObject({
    status: 1,
  });
});

test('no finding matters when nothing may fail', async () => {
  expect(await runCommand([...inLab(), '--fail-on', 'never', 'http://plain.test/'])).toMatchObject({ status: 0 });
});

test('addresses come from standard input, and each format goes into its file', async () => {
  const [file, json, html] = [join(folder, 'table.txt'), join(folder, 'out.json'), join(folder, 'out.html')];
  const ended = await runCommand(
    [...inLab(), '--format', `table:${file}`, '--format', `html:${html}`, '--format', 'json', '--output', json, '-'],
    {
      input: '# Pages\nhttp://plain.test/\n\nclean.test/ # over HTTPS\nhttps://clean.test\n',
    },
  );
  expect(ended).toMatchObject({ output: '', status: 1 });
  expect(ended.errors).toContain('https://clean.test/ is listed 2 times and visited once.');
  expect(await readFile(html, 'utf8')).toContain('https://clean.test/');
  const { results } = v.parse(outputSchema, JSON.parse(await readFile(json, 'utf8')));
  expect(results.map(({ requested }) => requested)).toEqual(['http://plain.test/', 'https://clean.test/']);
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => !line.startsWith(' '));
  expect(lines).toEqual([
    expect.stringMatching(/^insecure +F +\d+\/\d+ +http:\/\/plain\.test\/$/),
    expect.stringMatching(/^secure +A\+? +\d+\/\d+ +https:\/\/clean\.test\/$/),
    '',
  ]);
});

test('an unchanged run passes beside its baseline, and one more fault fails it and is named alone', async () => {
  const file = join(folder, 'baseline.json');
  const before = ['http://plain.test/', 'https://hsts-missing.test/'];
  const audit = (...args: readonly string[]) => runCommand([...inLab(), '--format', 'table', ...args]);
  expect(await audit('--write-baseline', file, '--fail-on', 'never', ...before)).toMatchObject({ status: 0 });
  const unchanged = await audit('--baseline', file, ...before);
  expect(unchanged).toMatchObject({
    status: 0,
    output: expect.stringMatching(/\nbaseline +0 new, \d+ known, 0 fixed\n$/),
  });
  const changed = await audit('--baseline', file, ...before, 'https://mixed-script.test/');
  expect(changed.status).toBe(1);
  const [, names = ''] = changed.output.split('\nbaseline ');
  const pages = [...names.matchAll(/^ +new +\w+ +[\w-]+ +(\S+)/gm)].map(([, page]) => page);
  expect(new Set(pages)).toEqual(new Set(['https://mixed-script.test/']));
  expect(names).toContain('blocked-mixed-content');
});

test('an address learned unencrypted stays honest beside its secure twin', async () => {
  const asked = ['https://permanent.test/', 'http://permanent.test/', 'http://permanent.test/?again'];
  const ended = await runCommand([...inLab(), '--format', 'json', ...asked]);
  const { results } = v.parse(outputSchema, JSON.parse(ended.output));
  const hops = results.map(({ report }) => report.connection.hops.map(({ kind, status }) => `${kind} ${status}`));
  expect(hops).toEqual([['start 200'], ['start 301', 'server 200'], ['start 301', 'server 200']]);
});

test.each([
  ['no address', [], 'Name at least one URL to audit'],
  ['an unknown option', ['--colour', 'https://clean.test/'], "Unknown option '--colour'."],
  ['a malformed address', ['clean'], '“clean” is not an http:// or https:// address.'],
  ['an unreadable authority', ['--ca', '/nowhere/ca.pem', 'https://clean.test/'], 'cannot be read (ENOENT).'],
  ['a binary that is none', ['--executable', '/nowhere/browser', 'https://clean.test/'], 'is not a program'],
  ['a malformed port map', ['--port-map', '80', 'https://clean.test/'], '--port-map is a list such as'],
  [
    'a foreign baseline',
    ['--baseline', 'package.json', 'https://clean.test/'],
    'The baseline package.json is not valid',
  ],
  ['an unknown format', ['--format', 'xml', 'https://clean.test/'], '--format is one of'],
  [
    'a file that cannot be written',
    ['--output', '/nowhere/out.json', 'https://clean.test/'],
    'cannot be written (ENOENT).',
  ],
])('%s is wrong usage, in one sentence', async (_name, args, sentence) => {
  const ended = await runCommand(args);
  expect(ended).toMatchObject({ status: 2, output: '' });
  expect(ended.errors.trimEnd()).toContain(sentence);
  expect(ended.errors.trimEnd().split('\n')).toHaveLength(1);
});

test('output that is not read to its end is no error', async () => {
  const child = spawn(process.execPath, [builtCommand, 'audit', '--help'], { stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.destroy();
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  const status = await new Promise((resolve) => child.on('close', resolve));
  expect({ status, errors }).toEqual({ status: 0, errors: '' });
});

test('a malformed address from standard input is wrong usage', async () => {
  expect(await runCommand(['-'], { input: 'https://clean.test/\nclean test\n' })).toMatchObject({
    status: 2,
    output: '',
  });
});

test('without any browser every address says why it could not be audited', async () => {
  const ended = await runCommand(['--format', 'json', '--browser', 'firefox', 'https://clean.test/'], {
    env: { PATH: folder },
  });
  expect(ended.status).toBe(3);
  expect(JSON.parse(ended.output).results).toEqual([
    { requested: 'https://clean.test/', error: expect.stringContaining('No firefox was found') },
  ]);
});

test('a program that is no browser leaves the address unaudited', async () => {
  const ended = await runCommand(['--format', 'json', '--executable', '/bin/true', 'https://clean.test/']);
  expect(ended.status).toBe(3);
  expect(JSON.parse(ended.output).results).toEqual([{ requested: 'https://clean.test/', error: expect.any(String) }]);
});
