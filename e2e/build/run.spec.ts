import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

let root: string;
/** What the set-up would do. */
const scripts = {
  'build:extension': 'node build.js',
  'build:cli': 'node build.js',
};

/** A checkout of which `tools/run.mjs` is the only file that is ours. */
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'portcullis-run-'));
  const files = {
    'package.json': JSON.stringify({ type: 'commonjs', scripts }),
    'package-lock.json': JSON.stringify({ packages: {} }),
    'node_modules/.package-lock.json': JSON.stringify({ packages: {} }),
    ...{ 'CHANGELOG.md': '', 'manifest.json': '', 'vite.config.ts': '', 'src/a.ts': '', 'public/a': '' },
    'tools/build/a.ts': '',
    'build.js': "require('node:fs').appendFileSync('builds', process.env.npm_lifecycle_event + ' ');",
    'dist/chromium/manifest.json': '',
    'dist/firefox/manifest.json': '',
    'dist/cli/main.js': '',
  };
  for (const [name, text] of Object.entries(files)) write(name, text);
  cpSync(fileURLToPath(new URL('../../tools/run.mjs', import.meta.url)), join(root, 'tools', 'run.mjs'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(name: string, text: string): void {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), text);
}

const start = (name = 'audit'): ChildProcess =>
  spawn(process.execPath, [join(root, 'tools', 'run.mjs'), name], { stdio: ['ignore', 'pipe', 'pipe'] });

/** Resolves once the program says this, on whichever of its outputs. */
const says = (child: ChildProcess, text: string): Promise<void> =>
  new Promise((resolve) => {
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (part: string) => {
        said += part;
        if (said.includes(text)) resolve();
      });
  });

/** The exit status, or the signal that ended it. */
const endOf = (child: ChildProcess): Promise<number | string | null> =>
  new Promise((resolve) => child.once('exit', (status, signal) => resolve(status ?? signal)));

/** Says that it runs, and does this when a signal comes. */
const command = (onSignal: string): string => `
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => { ${onSignal} });
  setInterval(() => undefined, 1000);
  console.log('It runs.');
`;

describe('a command that is run by tools/run.mjs', () => {
  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('gets %s, and decides what comes of it', async (signal) => {
    write(
      'dist/cli/main.js',
      command("console.log('It got ' + signal + '.'); setTimeout(() => process.exit(7), 100);"),
    );
    const child = start();
    const ended = endOf(child);
    await says(child, 'It runs.');
    const got = says(child, `It got ${signal}.`);
    child.kill(signal);
    await got;
    expect(await ended).toBe(7);
  });

  test('gets a second signal, too', async () => {
    write('dist/cli/main.js', command("console.log('Signal.'); process.once(signal, () => process.exit(8));"));
    const child = start();
    const ended = endOf(child);
    await says(child, 'It runs.');
    const got = says(child, 'Signal.');
    child.kill('SIGINT');
    await got;
    child.kill('SIGINT');
    expect(await ended).toBe(8);
  });

  test('and is killed has a status that says so, which none of ours is', async () => {
    write('dist/cli/main.js', "process.kill(process.pid, 'SIGKILL'); setInterval(() => undefined, 1000);");
    expect(await endOf(start())).toBe(128 + constants.signals.SIGKILL);
  });

  test('does not run when the set-up was interrupted', async () => {
    write('build.js', "console.log('It builds.'); setInterval(() => undefined, 1000);");
    write('dist/cli/main.js', "require('node:fs').writeFileSync('ran', '');");
    const child = start();
    const ended = endOf(child);
    await says(child, 'It builds.');
    child.kill('SIGTERM');
    expect(await ended).toBe(128 + constants.signals.SIGTERM);
  });
});

test('what is no command of a checkout is for the command line to say, whatever its name', async () => {
  write('dist/cli/main.js', 'process.exitCode = process.argv[2] === "constructor" ? 2 : 0;');
  expect(await endOf(start('constructor'))).toBe(2);
});

test('everything is built anew when the changes are written down, which a page shows, and else only once', async () => {
  const builds = async (): Promise<string> => {
    expect(await endOf(start())).toBe(0);
    return readFileSync(join(root, 'builds'), 'utf8');
  };
  expect(await builds()).toBe('build:extension build:cli ');
  expect(await builds()).toBe('build:extension build:cli ');
  write('CHANGELOG.md', '# Changes');
  expect(await builds()).toBe('build:extension build:cli build:extension build:cli ');
});
