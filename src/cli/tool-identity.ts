import { readFile } from 'node:fs/promises';

/** The name and version under which outputs are signed. */
export async function toolIdentity(): Promise<{ readonly name: string; readonly version: string }> {
  const manifest: unknown = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8'));
  // It is our own package file, and npm refuses one without these two.
  const { name, version } = manifest as { name: string; version: string };
  return { name, version };
}
