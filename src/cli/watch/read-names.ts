import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { type WatchedName, watchedName } from '../../core/watch/watched-name.ts';
import { readLines } from '../read-lines.ts';
import { readHost } from '../site/read-host.ts';
import { uniqueSites } from '../site/unique-sites.ts';
import { UsageError } from '../usage-error.ts';

/** The sites of a list, one a line, each once, and a line for each that was listed more often. Rejects with a UsageError. */
export async function readNames(
  file: string,
): Promise<{ readonly names: readonly WatchedName[]; readonly notes: readonly string[] }> {
  const list = file === '-' ? 'Standard input' : `The list ${file}`;
  const content = await (file === '-' ? text(process.stdin) : readFile(file, 'utf8')).catch(
    (error: NodeJS.ErrnoException) => {
      throw new UsageError(`${list} cannot be read (${error.code ?? error.message}).`);
    },
  );
  const lines = readLines(content.replace(/^\ufeff/, ''));
  if (lines.length === 0) throw new UsageError(`${list} names no site.`);
  const { sites: names, notes } = uniqueSites(lines.map(readHost).map(watchedName), ({ ends }) => ends);
  return { names, notes };
}
