import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { ownPackage } from '../src/cli/own-package.ts';

interface Locked {
  readonly version: string;
  readonly packages: Readonly<Record<string, { readonly optionalDependencies?: Readonly<Record<string, string>> }>>;
}

test('the lock file names the packages of every platform, without which npm refuses a clean installation', async () => {
  const { packages } = await readLock();
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !(`node_modules/${name}` in packages) && !(`${path}/node_modules/${name}` in packages),
    ),
  );
  expect(missing).toEqual([]);
});

test('the lock file has our own version as it is now', async () => {
  expect((await readLock()).version).toBe(ownPackage.version);
});

async function readLock(): Promise<Locked> {
  // npm writes this file; the fields read here have not changed since its version 2.
  return JSON.parse(await readFile(new URL('../package-lock.json', import.meta.url), 'utf8')) as Locked;
}
