import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { type Zippable, zipSync } from 'fflate';

/** The earliest time that an archive can name, in any time zone. */
const noTime = new Date(1980, 0, 1, 12);

/** Unix, as in whose modes attributes are written. */
const unix = 3;

/** The same bytes for the same files, wherever and whenever they were written. Names are paths in the folder, with `/`. */
export async function zipFiles(folder: string, names: readonly string[]): Promise<Uint8Array> {
  const files: Zippable = {};
  for (const name of names.toSorted()) {
    const path = join(folder, name);
    const mode = ((await stat(path)).mode & 0o100) === 0 ? 0o100644 : 0o100755;
    files[name] = [await readFile(path), { attrs: mode * 0x1_0000, os: unix, mtime: noTime, level: 9 }];
  }
  return zipSync(files);
}

/** Everything below a folder. */
export const zipFolder = async (folder: string): Promise<Uint8Array> => zipFiles(folder, await filesBelow(folder));

export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'));
}
