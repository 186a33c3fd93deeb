import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { buildCommandLine, buildExtension } from '../build/run-builds.ts';
import { sourceFiles } from './source-files.ts';
import { zipFiles, zipFolder } from './zip-files.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Builds everything anew and writes what is handed out into a folder; resolves with the names of the files. */
export async function writePackages(folder: string): Promise<readonly string[]> {
  // What npm packs, so that nothing in the checkout is touched: browsers may be running on its builds.
  const stage = await mkdtemp(join(tmpdir(), 'portcullis-package-'));
  const built = (part: string): string => join(stage, 'dist', part);
  try {
    for (const browser of ['chromium', 'firefox'] as const) await buildExtension(browser, built(browser));
    await buildCommandLine(built('cli'));
    const packages = {
      'portcullis-chromium.zip': await zipFolder(built('chromium')),
      'portcullis-cli.tgz': await packForNpm(stage),
      'portcullis-firefox.xpi': await zipFolder(built('firefox')),
      'portcullis-source.zip': await zipFiles(root, await sourceFiles(root)),
    };
    await mkdir(folder, { recursive: true });
    for (const [name, content] of Object.entries(packages)) await writeFile(join(folder, name), content);
    await writeFile(join(folder, 'SHA256SUMS'), sumsOf(packages));
    return [...Object.keys(packages), 'SHA256SUMS'];
  } finally {
    await rm(stage, { recursive: true, force: true });
  }
}

async function packForNpm(stage: string): Promise<Uint8Array> {
  const { files } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { readonly files: string[] };
  // What is built stands there already; npm packs three files without being told.
  for (const name of ['package.json', 'README.md', 'LICENSE', ...files.filter((file) => !file.startsWith('dist/'))])
    await cp(join(root, name), join(stage, name), { recursive: true });
  // Without its scripts, which would build anew what is there.
  const { stdout } = await promisify(execFile)('npm', ['pack', '--ignore-scripts', '--json'], {
    cwd: stage,
    shell: process.platform === 'win32',
  });
  // npm writes a list with one entry for each package; we gave it one.
  const [{ filename }] = JSON.parse(stdout) as [{ filename: string }];
  return readFile(join(stage, filename));
}

/** As `sha256sum --check` reads it. */
const sumsOf = (packages: Readonly<Record<string, Uint8Array>>): string =>
  Object.entries(packages)
    .map(([name, content]) => `${createHash('sha256').update(content).digest('hex')}  ${name}\n`)
    .join('');
