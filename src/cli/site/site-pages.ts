import { isOfSite } from '../../core/site/is-of-site.ts';
import { hasFailed, isVisited } from '../../core/site/site-evidence.ts';
import type { SiteName } from '../../core/site/site-name.ts';
import type { SiteEnd, SitePages } from '../../core/site/site-report-schema.ts';
import { en } from '../../words/en.ts';
import { crawlSite, readGivenSitemap } from '../crawl/crawl-site.ts';
import type { SitemapPages } from '../crawl/read-sitemaps.ts';
import type { SiteRun } from './site-run.ts';

/** What is known of a site when its pages are looked for. */
interface Visited extends SiteName {
  readonly visited: readonly SiteEnd[];
  /** Addresses that its front pages link to. */
  readonly links: readonly string[];
  readonly given: SitemapPages | undefined;
}

/**
 * Audits further pages of a site, from the page on that its ends lead to, over HTTPS if there is one. Undefined where none
 * are to be audited.
 */
export async function sitePages(
  { visited, links, given, ...name }: Visited,
  { direct, crawl, ...run }: SiteRun,
): Promise<SitePages | undefined> {
  if (crawl === undefined || direct === undefined || run.stop?.aborted === true) return undefined;
  const shown = visited.filter(isVisited).filter((end) => !hasFailed(end));
  const urls = shown.map(({ report }) => report.url);
  const isOwn = isOfSite(name);
  const own = urls.filter(isOwn);
  const url = own.find((one) => one.startsWith('https:')) ?? own[0];
  if (url === undefined) return { ...noPages, notes: [en.site.noFrontPage] };
  return crawlSite({ url, links, known: new Set(urls), isOfSite: isOwn, given }, crawl, { ...run, direct });
}

/**
 * What the sitemap names that a person gave, if one did: read before the first visit. Rejects with a UsageError that says why
 * it cannot be used.
 */
export async function givenPages(
  name: SiteName,
  { crawl, direct, rewrites }: SiteRun,
): Promise<SitemapPages | undefined> {
  if (crawl?.sitemap === undefined || direct === undefined) return undefined;
  return readGivenSitemap(crawl.sitemap, { access: direct, isOfSite: isOfSite(name), rewrites });
}

const noPages: SitePages = { audited: 0, found: 0, sampled: false, notes: [], results: [], causes: [] };
