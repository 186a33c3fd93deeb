#!/usr/bin/env node
// The one file that runs before anything is installed: plain JavaScript, Node alone.
// It installs the dependencies and builds the extension and the command line where that is needed, then hands over.
// Nothing but the command's own output goes to standard output.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const [command = '', ...args] = process.argv.slice(2);
/** What runs from its sources; any other command is one of the command line's. */
const entries = {
  start: ['tools/main.ts', 'start'],
  test: ['tools/main.ts', 'test'],
  bench: ['tools/bench/main.ts'],
  truth: ['e2e/truth/main.ts'],
  fuzz: ['e2e/fuzz/main.ts'],
  record: ['e2e/traces/main.ts'],
};

/** What is built, by which script, and whether this source goes into it. */
const builds = [
  {
    script: 'build:extension',
    results: ['dist/chromium/manifest.json', 'dist/firefox/manifest.json'],
    isMadeOf: (path) => !path.startsWith(join('src', 'cli')),
  },
  { script: 'build:cli', results: ['dist/cli/main.js'], isMadeOf: () => true },
];

/** What runs now. It decides what a signal means; between two programs a signal ends this one. */
let running;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => {
    if (running === undefined) process.exit(128 + constants.signals[signal]);
    // Windows tells every program of a console, and `kill` would end one without asking.
    if (process.platform !== 'win32') running.kill(signal);
  });

if (!dependenciesAreInstalled()) await setUp('npm', ['ci', '--loglevel=notice']);
const sources = builtFrom();
for (const { script, results, isMadeOf } of builds) {
  const stampFile = join(root, '.cache', `${script.replace(':', '-')}-stamp`);
  const stamp = hashOf(sources.filter(isMadeOf));
  const isBuilt = [...results.map((result) => join(root, result)), stampFile].every((path) => existsSync(path));
  if (isBuilt && readFileSync(stampFile, 'utf8') === stamp) continue;
  await setUp('npm', ['run', script]);
  mkdirSync(join(root, '.cache'), { recursive: true });
  writeFileSync(stampFile, stamp);
}

const [file, ...rest] = Object.hasOwn(entries, command) ? entries[command] : ['dist/cli/main.js', command];
const fromSources = file.endsWith('.ts') ? ['--import', import.meta.resolve('tsx')] : [];
process.exitCode = await run(process.execPath, [...fromSources, join(root, file), ...rest, ...args], {
  stdio: 'inherit',
  // Says how to read JSX, wherever this is run from; it holds only for files that the configuration includes.
  env: { ...process.env, TSX_TSCONFIG_PATH: join(root, 'src', 'presentation', 'tsconfig.json') },
});

/** Compares what the lock file wants with what npm wrote down about the folder; times of files say little. */
function dependenciesAreInstalled() {
  const installed = readPackages('node_modules/.package-lock.json');
  if (installed === undefined) return false;
  return Object.entries(readPackages('package-lock.json')).every(
    ([path, { version, optional }]) => path === '' || optional === true || installed[path]?.version === version,
  );
}

function readPackages(file) {
  const path = join(root, file);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : undefined;
}

/** Everything from which something is built. */
function builtFrom() {
  const files = [...filesBelow('public'), ...filesBelow('src'), ...filesBelow(join('tools', 'build'))];
  return ['CHANGELOG.md', 'manifest.json', 'package-lock.json', 'package.json', 'vite.config.ts', ...files].filter(
    (path) => !/\.test\.tsx?$/.test(path),
  );
}

function hashOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths) hash.update(`${path}\0`).update(readFileSync(join(root, path)));
  return hash.digest('hex');
}

function filesBelow(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((item) => item.isFile())
    .map((item) => join(folder, item.parentPath.slice(join(root, folder).length), item.name))
    .sort();
}

/** Runs a step of the set-up with its output on standard error; the command is pointless if it fails. */
async function setUp(program, programArgs) {
  const status = await run(program, programArgs, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status === 0) return;
  process.stderr.write(`${program} ${programArgs.join(' ')} failed.\n`);
  process.exit(status);
}

/** Resolves with the exit status of the program, which is, as in a shell, 128 and the signal that ended it. */
function run(program, programArgs, options) {
  return new Promise((resolve, reject) => {
    running = spawn(program, programArgs, options);
    running.on('error', reject);
    running.on('exit', (status, signal) => {
      running = undefined;
      resolve(status ?? 128 + constants.signals[signal]);
    });
  });
}
