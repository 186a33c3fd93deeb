#!/usr/bin/env node
// The one file that runs before anything is installed: plain JavaScript, Node alone.
// It installs the dependencies and builds the extension where that is needed, then hands over to TypeScript.
// Nothing but the command's own output goes to standard output.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const [command = '', ...args] = process.argv.slice(2);
const entries = {
  start: ['tools/main.ts', 'start'],
  test: ['tools/main.ts', 'test'],
  bench: ['tools/bench/main.ts'],
  truth: ['e2e/truth/main.ts'],
  fuzz: ['e2e/fuzz/main.ts'],
  record: ['e2e/traces/main.ts'],
};
const entry = entries[command] ?? ['src/cli/main.ts', command];

if (!dependenciesAreInstalled()) run('npm', ['ci', '--loglevel=notice']);
const sources = hashOfSources();
if (!extensionIsBuilt(sources)) {
  run('npm', ['run', 'build']);
  mkdirSync(join(root, '.cache'), { recursive: true });
  writeFileSync(stampFile(), sources);
}

const [file, ...rest] = entry;
const child = spawnSync(
  process.execPath,
  ['--import', import.meta.resolve('tsx'), join(root, file), ...rest, ...args],
  {
    stdio: 'inherit',
    // Says how to read JSX, wherever this is run from; it holds only for files that the configuration includes.
    env: { ...process.env, TSX_TSCONFIG_PATH: join(root, 'src', 'presentation', 'tsconfig.json') },
  },
);
process.exitCode = child.status ?? 1;

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

function extensionIsBuilt(hash) {
  const built = ['chromium', 'firefox'].every((browser) => existsSync(join(root, 'dist', browser, 'manifest.json')));
  return built && existsSync(stampFile()) && readFileSync(stampFile(), 'utf8') === hash;
}

function stampFile() {
  return join(root, '.cache', 'build-stamp');
}

/** Everything that the built extension is made from. */
function hashOfSources() {
  const hash = createHash('sha256');
  for (const path of [
    'manifest.json',
    'package-lock.json',
    'vite.config.ts',
    ...filesBelow('public'),
    ...filesBelow('src'),
    ...filesBelow(join('tools', 'build')),
  ]) {
    if (path.startsWith(join('src', 'cli')) || /\.test\.tsx?$/.test(path)) continue;
    hash.update(`${path}\0`).update(readFileSync(join(root, path)));
  }
  return hash.digest('hex');
}

function filesBelow(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((item) => item.isFile())
    .map((item) => join(folder, item.parentPath.slice(join(root, folder).length), item.name))
    .sort();
}

/** Runs a step of the set-up with its output on standard error; the command is pointless if it fails. */
function run(program, programArgs) {
  const { status, error } = spawnSync(program, programArgs, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status === 0) return;
  process.stderr.write(`${program} ${programArgs.join(' ')} failed${error ? ` (${error.message})` : ''}.\n`);
  process.exit(status ?? 1);
}
