import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from './zip-files.ts';

/** What Git would commit. Without Git, as in an unpacked archive of the sources: all that no command has made. */
export async function sourceFiles(root: string): Promise<string[]> {
  if (existsSync(join(root, '.git'))) {
    const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
    const listed = execFileSync('git', args, { cwd: root, encoding: 'utf8' }).split('\0');
    return listed.filter((name) => name !== '' && existsSync(join(root, name)));
  }
  const parts = readdirSync(root).filter((part) => !made.includes(part));
  const names = parts.map(async (part) =>
    statSync(join(root, part)).isFile()
      ? [part]
      : (await filesBelow(join(root, part))).map((name) => `${part}/${name}`),
  );
  return (await Promise.all(names)).flat();
}

/** As in `.gitignore`. */
const made = ['node_modules', 'dist', '.cache'];
