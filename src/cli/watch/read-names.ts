import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { endsOf } from '../../core/site/ends.ts';
import type { SiteName } from '../../core/site/site-name.ts';
import { readLines } from '../read-lines.ts';
import { readHost } from '../site/read-host.ts';
import { UsageError } from '../usage-error.ts';

/** A site of the list. */
export interface WatchedName {
  /** As it is listed, by which it is known again. */
  readonly host: string;
  /** What is requested: over HTTP and HTTPS, with and without www where it is one of these. */
  readonly ends: readonly string[];
  readonly isOfSite: (url: string) => boolean;
}

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

/** A name of a site that is neither its apex nor www is watched alone: the others are a site of their own on the list. */
export function watchedName({ host, apex }: SiteName): WatchedName {
  const isWhole = host === apex || host === `www.${apex}`;
  const ends = endsOf(host, isWhole ? apex : undefined).map(({ requested }) => requested);
  const isOfSite = (url: string): boolean => {
    const name = URL.canParse(url) ? new URL(url).hostname : '';
    return name === host || (apex !== undefined && (name === apex || name.endsWith(`.${apex}`)));
  };
  return { host, ends, isOfSite };
}
