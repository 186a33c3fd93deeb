import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));

/** The part of a lock file that is read. */
interface Lock {
  readonly packages: Readonly<Record<string, { readonly dev?: true; readonly devDependencies?: unknown }>>;
}

/**
 * Packs the built command line and extensions as `npm pack` does, and installs that into an otherwise empty folder.
 * Resolves with the program. Its libraries have the versions of our lock file, so that npm finds them in its cache.
 */
export async function installCommand(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  // Without the scripts, which would build the extensions anew, while browsers run with them.
  await run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], { cwd: root });
  const { name, version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const resolved = `file:${name}-${version}.tgz`;
  // npm writes this file; the fields read here have not changed since its version 2.
  const { packages } = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')) as Lock;
  const { '': own, ...libraries } = packages;
  const { devDependencies: _, ...packed } = own ?? {};
  const needed = Object.fromEntries(Object.entries(libraries).filter(([, { dev }]) => dev !== true));
  const top = { private: true, dependencies: { [name]: resolved } };
  await writeFile(join(folder, 'package.json'), JSON.stringify(top));
  await writeFile(
    join(folder, 'package-lock.json'),
    JSON.stringify({
      ...{ lockfileVersion: 3, requires: true },
      packages: { '': top, [`node_modules/${name}`]: { ...packed, resolved }, ...needed },
    }),
  );
  const quietly = ['--omit=optional', '--ignore-scripts', '--no-audit', '--no-fund'];
  await run('npm', ['ci', '--prefer-offline', ...quietly], { cwd: folder });
  return join(folder, 'node_modules', '.bin', name);
}
