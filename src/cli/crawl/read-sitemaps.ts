import type { DirectAccess } from '../direct/gather-direct.ts';
import { codeOf } from '../direct/handshake.ts';
import type { Rewrites } from '../rewrite/rewrites.ts';
import { fetchFile, type Wanted } from './fetch-file.ts';
import { longestSitemap, NoSitemap, parseSitemap, type Sitemap } from './parse-sitemap.ts';

/** Sitemaps that are read of one site, and addresses that are taken from them. */
const mostSitemaps = 50;
const mostAddresses = 50_000;

/** What the sitemaps of a site name. */
export interface SitemapPages {
  readonly addresses: readonly string[];
  /** What is wrong with them, a sentence each. */
  readonly problems: readonly string[];
  /** Addresses of sitemaps that the server does not have, each of which is a problem as well. */
  readonly missing: readonly string[];
}

/** How sitemaps are read, and which addresses count. */
export interface SitemapReading {
  readonly access: DirectAccess;
  readonly isOfSite: (url: string) => boolean;
  readonly rewrites: Rewrites;
}

/** Reads sitemaps, and those that they lead to. Of one that cannot be used, it says why. */
export async function readSitemaps(
  first: readonly string[],
  { access, isOfSite, rewrites }: SitemapReading,
): Promise<SitemapPages> {
  const wanted = { access, mayFollow: isOfSite };
  const addresses: string[] = [];
  const problems: string[] = [];
  const missing: string[] = [];
  const queue = [...new Set(first)];
  const known = new Set(queue);
  const deadline = Date.now() + access.timeout;
  for (let read = 0; read < queue.length; read++) {
    const url = queue[read] ?? '';
    if (read >= mostSitemaps || Date.now() > deadline || addresses.length >= mostAddresses) {
      problems.push(`${queue.length - read} sitemaps were not read: ${read} others were enough, or took all the time.`);
      break;
    }
    try {
      const { kind, addresses: named } = await fetchSitemap(url, wanted);
      const found = named.map(rewrites.rewrite);
      const own = found.filter((address) => URL.canParse(address) && isOfSite(address));
      const others = found.length - own.length;
      if (others > 0) problems.push(`The sitemap ${url} names ${countOf(others)} outside of this site, left out.`);
      if (kind === 'pages') addresses.push(...own.slice(0, mostAddresses - addresses.length));
      else {
        const further = [...new Set(own)].filter((one) => !known.has(one));
        for (const next of further) known.add(next);
        queue.push(...further);
      }
    } catch (error) {
      if (isMissing(error)) missing.push(url);
      problems.push(`The sitemap ${url} ${reasonOf(error)}.`);
    }
  }
  return { addresses, problems, missing };
}

async function fetchSitemap(url: string, wanted: Omit<Wanted, 'mostBytes'>): Promise<Sitemap> {
  const { status, body, isCut } = await fetchFile(url, { ...wanted, mostBytes: longestSitemap });
  if (status !== 200) throw new NoSitemap(`is answered with status ${status}`, status);
  if (isCut) throw new NoSitemap('does not end: it is larger, or slower, than a sitemap may be');
  return parseSitemap(body);
}

const countOf = (count: number): string => (count === 1 ? 'one address' : `${count} addresses`);

const isMissing = (error: unknown): boolean =>
  error instanceof NoSitemap && Math.floor((error.status ?? 0) / 100) === 4;

const reasonOf = (error: unknown): string =>
  error instanceof NoSitemap ? error.message : `does not load (${codeOf(error)})`;
