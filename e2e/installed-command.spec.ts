import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ownPackage } from '../src/cli/own-package.ts';
import { type Ended, runNode } from './harness/command-line.ts';
import { installCommand } from './harness/install-command.ts';
import { browsers } from './harness/world.ts';
import { type Lab, openLab } from './lab/lab.ts';

let lab: Lab;
let folder = '';
let program = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portcullis-installed-'));
  lab = await openLab();
  program = await installCommand(folder);
});
afterAll(async () => {
  await lab.close();
  await rm(folder, { recursive: true });
});

const portcullis = (args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> =>
  runNode([program, ...args], { env });

const inLab = (): string[] => [
  ...['--ca', lab.caFile, '--resolve-all', lab.address],
  ...['--port-map', [...lab.portMap].map(([from, to]) => `${from}=${to}`).join(',')],
];

describe('the installed command', () => {
  test('says its version, the same as that of the extension', async () => {
    expect(await portcullis(['--version'])).toEqual({ status: 0, output: `${ownPackage.version}\n`, errors: '' });
  });

  test.each([
    ['nothing', [], 'Name a command. Commands: audit, site, watch'],
    [
      'a URL and no command',
      ['https://clean.test/'],
      'There is no command “https://clean.test/”. Commands: audit, site, watch',
    ],
  ])('says in one sentence what is wrong with %s', async (_, args, sentence) => {
    const { status, output, errors } = await portcullis(args);
    expect({ status, output }).toEqual({ status: 2, output: '' });
    expect(errors).toContain(sentence);
  });

  test('names its commands and, for each, its options, by the name that it is called by', async () => {
    const { status, output } = await portcullis(['--help']);
    expect(status).toBe(0);
    expect(output).toContain('Usage: portcullis <command>');
    for (const command of ['audit', 'site', 'watch']) {
      expect(output).toContain(`\n  ${command} <`);
      const help = await portcullis([command, '--help']);
      expect(help.status).toBe(0);
      expect(help.output).toContain(`Usage: portcullis ${command} [options]`);
      expect(help.output).not.toContain('npm run');
    }
  });

  test.each(browsers)('audits a page in %s, with its own extension', async (browser) => {
    const asked = ['audit', '--format', 'json', '--browser', browser, ...inLab(), 'http://plain.test/'];
    const { status, output, errors } = await portcullis(asked);
    const { tool, results } = JSON.parse(output);
    expect(tool, errors).toEqual({ name: 'portcullis', version: ownPackage.version });
    expect(results).toMatchObject([{ requested: 'http://plain.test/', report: { verdict: 'insecure' } }]);
    expect(status).toBe(1);
  });

  test('checks a site', async () => {
    const { output, errors } = await portcullis(['site', '--format', 'json', ...inLab(), 'clean.test']);
    expect(JSON.parse(output).sites, errors).toMatchObject([{ host: 'clean.test' }]);
  });

  test('watches a list of sites, without a browser', async () => {
    await writeFile(join(folder, 'sites.txt'), 'clean.test\n');
    const args = [
      'watch',
      join(folder, 'sites.txt'),
      '--state',
      join(folder, 'state.json'),
      '--format',
      'json',
      ...inLab(),
    ];
    const { status, output, errors } = await portcullis(args, { PATH: folder, HOME: folder });
    expect(JSON.parse(output), errors).toMatchObject({ notices: [], sites: [{ site: 'clean.test' }] });
    expect(status).toBe(0);
  });

  test('writes a report as HTML with the styles of the extension', async () => {
    const { output } = await portcullis(['audit', '--format', 'html', ...inLab(), 'https://clean.test/']);
    expect(output).toContain('.verdict');
  });

  test.each([
    ['chromium', 'npx playwright install chromium'],
    ['firefox', 'https://www.mozilla.org/firefox/'],
  ])('installs no %s where none is, and says how to get one', async (browser, way) => {
    const nowhere = { PATH: folder, HOME: folder, PLAYWRIGHT_BROWSERS_PATH: folder };
    const { status, output } = await portcullis(
      ['audit', '--format', 'json', '--browser', browser, 'https://clean.test/'],
      nowhere,
    );
    expect(status).toBe(3);
    expect(JSON.parse(output).results).toEqual([
      { requested: 'https://clean.test/', error: expect.stringContaining(way) },
    ]);
  });
});
