import { causesOf } from '../../core/site/causes.ts';
import { samplePages } from '../../core/site/sample-pages.ts';
import type { SitePages } from '../../core/site/site-report-schema.ts';
import { type AuditResult, reportsIn } from '../../presentation/export/results.ts';
import { matches } from '../config/judge-by-config.ts';
import type { DirectAccess } from '../direct/gather-direct.ts';
import type { Rewrites } from '../rewrite/rewrites.ts';
import { type AuditRun, runAudit } from '../run-audit.ts';
import { UsageError } from '../usage-error.ts';
import { pageLinks } from './page-links.ts';
import { type Robots, readRobots } from './read-robots.ts';
import { readSitemaps, type SitemapPages, type SitemapReading } from './read-sitemaps.ts';
import { countWords } from './time-left.ts';

/** Which pages of a site are visited besides its front pages. */
export interface CrawlOptions {
  /** Most pages. */
  readonly pages: number;
  /** Most links from a front page to a page, where no sitemap names the pages. */
  readonly depth: number;
  /** Patterns, in which `*` stands for any characters, of addresses or of their paths; none for all pages. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** Instead of the sitemaps that the site names. */
  readonly sitemap: string | undefined;
}

/** Where a crawl begins. */
export interface Front {
  /** The front page that the site's addresses lead to. */
  readonly url: string;
  /** Addresses that it links to. */
  readonly links: readonly string[];
  /** Pages that are audited already. */
  readonly known: ReadonlySet<string>;
  /** Whether an address is of the same site: sitemaps may be elsewhere on it than pages. */
  readonly isOfSite: (url: string) => boolean;
  /** What the sitemap names that was given instead of the site's own. */
  readonly given: SitemapPages | undefined;
}

export type CrawlRun = AuditRun & { readonly direct: DirectAccess; readonly rewrites: Rewrites };

/**
 * Audits pages of a site: those that its sitemaps name, or else those that links lead to; what robots.txt forbids is left
 * out. Where there are more than are wanted, a sample that holds of each kind.
 */
export async function crawlSite(front: Front, options: CrawlOptions, run: CrawlRun): Promise<SitePages> {
  const { origin } = new URL(front.url);
  const wanted = { access: run.direct, mayFollow: front.isOfSite };
  const robots = await readRobots(origin, wanted);
  const isOwn = (url: string): boolean =>
    URL.canParse(url) &&
    new URL(url).origin === origin &&
    !front.known.has(url) &&
    isWanted(url, options, run.rewrites);
  const isPage = (url: string): boolean => isOwn(url) && robots.isAllowed(url);
  const named = front.given ?? (await ownSitemaps(origin, robots, front, run));
  const pages = [...new Set(named.addresses.map(withoutFragment))].filter(isPage);
  const found = [...named.addresses, ...front.links.map(run.rewrites.rewrite)].map(withoutFragment).filter(isOwn);
  const isForbidden = robots.note === undefined && found.length > 0 && !found.some(robots.isAllowed);
  const notes = [
    ...(robots.note === undefined ? [] : [robots.note]),
    ...(isForbidden ? [`${origin}/robots.txt forbids every page that was found.`] : []),
    ...named.problems,
  ];
  notes.forEach(run.progress);
  const paced = robots.wantsPauses ? { ...run, concurrency: 1 } : run;
  const visited =
    pages.length > 0
      ? { results: (await visit(samplePages(pages, options.pages), options.pages, paced)).results, found: pages.length }
      : await followLinks(front, options, isPage, paced);
  const { results } = visited;
  return {
    ...{ audited: results.length, found: visited.found, sampled: visited.found > results.length, notes },
    results: [...results],
    causes: causesOf(reportsIn(results)),
  };
}

/** Reads a sitemap that a person named. Rejects with a UsageError that says why it cannot be used. */
export async function readGivenSitemap(
  given: string,
  { access, isOfSite, rewrites }: Pick<SitemapReading, 'access' | 'isOfSite' | 'rewrites'>,
): Promise<SitemapPages> {
  const sitemap = rewrites.rewrite(given);
  if (!isOfSite(sitemap)) throw new UsageError(`The sitemap ${sitemap} is not on this site.`);
  const read = await readSitemaps([sitemap], { access, isOfSite, rewrites });
  if (read.addresses.length > 0) return read;
  throw new UsageError(read.problems[0] ?? `The sitemap ${sitemap} names no page of this site.`);
}

/** What the site's sitemaps name: those of robots.txt, or the one at the usual place if there is one. */
async function ownSitemaps(
  origin: string,
  robots: Robots,
  { isOfSite }: Front,
  { direct, rewrites }: CrawlRun,
): Promise<SitemapPages> {
  const reading = { access: direct, isOfSite, rewrites };
  const named = robots.sitemaps.map(rewrites.rewrite).filter(isOfSite);
  if (named.length > 0) return readSitemaps(named, reading);
  const usual = await readSitemaps([`${origin}/sitemap.xml`], reading);
  // Nobody said that there is one.
  return usual.missing.length > 0 ? { ...usual, problems: [] } : usual;
}

/** Pages that links lead to, the nearest first. */
async function followLinks(
  front: Front,
  { pages, depth }: CrawlOptions,
  isPage: (url: string) => boolean,
  run: CrawlRun,
): Promise<{ readonly results: readonly AuditResult[]; readonly found: number }> {
  const seen = new Set<string>();
  const results: AuditResult[] = [];
  let links = front.links.map(run.rewrites.rewrite);
  for (let level = 1; level <= depth && results.length < pages && run.stop?.aborted !== true; level++) {
    const next = [...new Set(links.map(withoutFragment))].filter(
      (url) => !seen.has(url) && isPage(url) && !isFile(url),
    );
    if (next.length === 0) break;
    for (const url of next) seen.add(url);
    const visited = await visit(samplePages(next, pages - results.length), pages, run, results.length);
    results.push(...visited.results);
    links = visited.links.map(run.rewrites.rewrite);
  }
  return { results, found: seen.size };
}

/** Audits pages, and tells what they link to. Of a run that was stopped only what is there. */
async function visit(
  urls: readonly string[],
  most: number,
  run: CrawlRun,
  before = 0,
): Promise<{ readonly results: readonly AuditResult[]; readonly links: readonly string[] }> {
  const links: string[] = [];
  const began = Date.now();
  const all = Math.min(most, before + urls.length);
  const results = await runAudit(urls, {
    ...run,
    countWords: (done) => countWords(before + done, all, ((Date.now() - began) / done) * (before + done)),
    inspect: async (_driver, tab) => void links.push(...(await pageLinks(tab))),
  });
  return { results: run.stop?.aborted === true ? results.filter((one) => 'report' in one) : results, links };
}

function isWanted(url: string, { include, exclude }: CrawlOptions, { originals }: Rewrites): boolean {
  const { pathname, search } = new URL(url);
  const names = [url, `${pathname}${search}`, ...originals(url)];
  const isAny = (patterns: readonly string[]): boolean =>
    patterns.some((pattern) => names.some((name) => matches(pattern, name)));
  return (include.length === 0 || isAny(include)) && !isAny(exclude);
}

/** What links lead to that is no page, by its ending. */
const isFile = (url: string): boolean =>
  /\.(?:7z|apk|avif|bz2|csv|css|dmg|docx?|exe|gif|gz|ico|iso|jpe?g|js|json|m4a|mov|mp[34]|og[gv]|pdf|png|pptx?|rar|rss|svg|tar|tgz|txt|wav|web[mp]|woff2?|xlsx?|xml|zip)$/i.test(
    new URL(url).pathname,
  );

const withoutFragment = (url: string): string => {
  const [address = ''] = url.split('#');
  return URL.canParse(address) ? new URL(address).href : address;
};
