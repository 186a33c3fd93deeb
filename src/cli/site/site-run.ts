import type { CrawlOptions } from '../crawl/crawl-site.ts';
import type { Rewrites } from '../rewrite/rewrites.ts';
import type { AuditRun } from '../run-audit.ts';

/** How sites are checked. */
export interface SiteRun extends AuditRun {
  /** Which further pages are audited; undefined where none are. */
  readonly crawl?: CrawlOptions | undefined;
  /** Which addresses are asked for instead of those that pages and sitemaps name. */
  readonly rewrites: Rewrites;
}
