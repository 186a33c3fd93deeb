import { execFile } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Puts certificates into the NSS database that Chromium (in its home) and Firefox (in its profile) read. */
export async function trustAuthorities(folder: string, authorities: readonly string[]): Promise<void> {
  if (authorities.length === 0) return;
  // At once: made on another thread, the folder could come back after an exit has removed it.
  mkdirSync(folder, { recursive: true });
  const database = `sql:${folder}`;
  await run('certutil', ['-d', database, '-N', '--empty-password']);
  for (const [index, pem] of authorities.entries()) {
    const file = join(folder, `authority-${index}.pem`);
    await writeFile(file, pem);
    await run('certutil', ['-d', database, '-A', '-t', 'C,,', '-n', `authority ${index}`, '-i', file]);
  }
}
