import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesBelow } from '../../tools/package/zip-files.ts';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));
const packages = ['portcullis-chromium.zip', 'portcullis-cli.tgz', 'portcullis-firefox.xpi', 'portcullis-source.zip'];

let folder: string;
const here = (name: string): string => join(folder, 'here', name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portcullis-packages-'));
  await pack(root, here('.'));
}, 480_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

test('each package stands with its checksum', async () => {
  const lines = (await readFile(here('SHA256SUMS'), 'utf8')).split('\n');
  const sums = packages.map(async (name) => `${await sumOf(here(name))}  ${name}`);
  expect(lines).toEqual([...(await Promise.all(sums)), '']);
});

test('who builds the archive of the sources gets the same bytes, whatever the folder', async () => {
  const there = join(folder, 'somewhere', 'else', 'and deeper');
  await unpack(here('portcullis-source.zip'), there);
  await cp(join(root, 'node_modules'), join(there, 'node_modules'), { recursive: true, verbatimSymlinks: true });
  const again = join(folder, 'again');
  await pack(there, again);
  for (const name of ['SHA256SUMS', ...packages])
    expect(await sumOf(join(again, name)), name).toBe(await sumOf(here(name)));
}, 480_000);

describe('the archive of the sources', () => {
  test('holds what a build needs and how to do it, and nothing that was built', async () => {
    const names = Object.keys(unzipSync(await readFile(here('portcullis-source.zip'))));
    expect(names).toEqual(
      expect.arrayContaining(['README.md', 'LICENSE', 'package-lock.json', 'src/background/main.ts']),
    );
    expect(names.filter((name) => /^(node_modules|dist|\.cache|\.git)\//.test(name))).toEqual([]);
  });
});

test('the package for npm holds the command line, both extensions, the schemas, and neither sources nor tests', async () => {
  const { stdout } = await run('tar', ['-tzf', here('portcullis-cli.tgz')]);
  const names = stdout.trimEnd().split('\n');
  const builds = ['dist/cli/main.js', 'dist/chromium/manifest.json', 'dist/firefox/manifest.json'];
  const schemas = ['audit', 'site'].map((command) => `docs/schemas/${command}-output.schema.json`);
  for (const name of [...builds, ...schemas, 'README.md']) expect(names).toContain(`package/${name}`);
  const allowed =
    /^package\/(dist\/(chromium|cli|firefox)\/.+|docs\/schemas\/.+\.json|(README|CHANGELOG|PRIVACY|SECURITY)\.md|LICENSE|package\.json)$/;
  expect(names.filter((name) => !allowed.test(name) || /\.test\.|\.tsx?$/.test(name))).toEqual([]);
});

describe('the package for Firefox', () => {
  test('has nothing that the linter of its store objects to, but for what is known', async () => {
    const linter = join(root, 'node_modules', 'addons-linter', 'bin', 'addons-linter');
    const { stdout } = await run(process.execPath, [linter, '--output', 'json', here('portcullis-firefox.xpi')]);
    const { errors, notices, warnings }: Lint = JSON.parse(stdout);
    expect(errors).toEqual([]);
    expect(notices).toEqual([]);
    // Preact can set HTML where it is asked to by a property that no component of ours uses: see the next test.
    expect([...new Set(warnings.map(({ code, message }) => `${code}: ${message}`))]).toEqual([
      'UNSAFE_VAR_ASSIGNMENT: Unsafe assignment to innerHTML',
    ]);
  });

  test('is made of no source that sets HTML', async () => {
    const sources = (await filesBelow(join(root, 'src'))).filter((name) => /(?<!\.test)\.tsx?$/.test(name));
    const texts = sources.map(async (name) => [name, await readFile(join(root, 'src', name), 'utf8')] as const);
    expect(sources.length).toBeGreaterThan(300);
    expect(
      (await Promise.all(texts)).filter(([, text]) => /innerHTML|outerHTML|insertAdjacentHTML/i.test(text)),
    ).toEqual([]);
  });
});

interface Lint {
  readonly errors: readonly unknown[];
  readonly notices: readonly unknown[];
  readonly warnings: readonly { readonly code: string; readonly message: string }[];
}

async function pack(sources: string, output: string): Promise<void> {
  const tsx = join(sources, 'node_modules', 'tsx', 'dist', 'cli.mjs');
  const args = [tsx, join(sources, 'tools', 'package', 'main.ts'), '--output', output];
  await run(process.execPath, args, { cwd: sources });
}

async function unpack(archive: string, target: string): Promise<void> {
  for (const [name, content] of Object.entries(unzipSync(await readFile(archive)))) {
    const path = join(target, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }
  // The one mark of a file that the library does not restore.
  await chmod(join(target, '.ci', 'run'), 0o755);
}

const sumOf = async (file: string): Promise<string> =>
  createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
