import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import type { SiteName } from '../../core/site/site-name.ts';
import { type WatchedName, watchedName } from '../../core/watch/watched-name.ts';
import { readLines } from '../read-lines.ts';
import { readHost } from '../site/read-host.ts';
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
  return uniqueNames(lines.map(readHost));
}

function uniqueNames(sites: readonly SiteName[]) {
  const names = new Map<string, WatchedName>();
  const notes: string[] = [];
  for (const site of sites) {
    const name = watchedName(site);
    const key = name.ends[0] ?? '';
    const before = names.get(key);
    if (before === undefined) names.set(key, name);
    else notes.push(`${site.host} is the same site as ${before.host}, which is listed before.`);
  }
  return { names: [...names.values()], notes };
}
