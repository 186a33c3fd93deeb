import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildExtension } from '../build/build-extension.ts';
import { sourceFiles } from './source-files.ts';
import { zipFiles, zipFolder } from './zip-files.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Builds everything anew and writes what is handed out into a folder; resolves with the names of the files. */
export async function writePackages(folder: string): Promise<readonly string[]> {
  const built = await mkdtemp(join(tmpdir(), 'portcullis-package-'));
  try {
    const packages = {
      'portcullis-chromium.zip': await extensionPackage('chromium', built),
      'portcullis-firefox.xpi': await extensionPackage('firefox', built),
      'portcullis-source.zip': await zipFiles(root, await sourceFiles(root)),
    };
    await mkdir(folder, { recursive: true });
    for (const [name, content] of Object.entries(packages)) await writeFile(join(folder, name), content);
    await writeFile(join(folder, 'SHA256SUMS'), sumsOf(packages));
    return [...Object.keys(packages), 'SHA256SUMS'];
  } finally {
    await rm(built, { recursive: true, force: true });
  }
}

async function extensionPackage(browser: 'chromium' | 'firefox', built: string): Promise<Uint8Array> {
  const folder = join(built, browser);
  await buildExtension(browser, folder);
  return zipFolder(folder);
}

/** As `sha256sum --check` reads it. */
const sumsOf = (packages: Readonly<Record<string, Uint8Array>>): string =>
  Object.entries(packages)
    .map(([name, content]) => `${createHash('sha256').update(content).digest('hex')}  ${name}\n`)
    .join('');
