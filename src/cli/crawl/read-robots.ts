import robotsParser from 'robots-parser';
import { codeOf } from '../direct/handshake.ts';
import { fetchFile, userAgent, type Wanted } from './fetch-file.ts';

/** What a site's robots.txt lets a crawler do (RFC 9309). */
export interface Robots {
  readonly isAllowed: (url: string) => boolean;
  /** Addresses of sitemaps. */
  readonly sitemaps: readonly string[];
  /** It wants crawlers to pause between pages. */
  readonly wantsPauses: boolean;
  /** What is to be said about it. */
  readonly note?: string;
}

/** Bytes of robots.txt that must be read at least (RFC 9309, section 2.5); what comes after is not. */
const mostBytes = 512 * 1024;

/** Reads the rules of an origin. A server that fails over them forbids everything (RFC 9309, section 2.3.1.4). */
export async function readRobots(origin: string, wanted: Omit<Wanted, 'mostBytes'>): Promise<Robots> {
  const url = `${origin}/robots.txt`;
  try {
    const { status, body } = await fetchFile(url, { ...wanted, mostBytes });
    if (status >= 500) return forbidden(`${url} is answered with status ${status}`);
    // Redirects that lead elsewhere or on and on count as none (section 2.3.1.2).
    if (status !== 200) return { isAllowed: () => true, sitemaps: [], wantsPauses: false };
    const rules = robotsParser(url, body.toString('utf8'));
    return {
      isAllowed: (page) => rules.isAllowed(page, userAgent) !== false,
      sitemaps: rules.getSitemaps().filter((sitemap) => URL.canParse(sitemap)),
      wantsPauses: (rules.getCrawlDelay(userAgent) ?? 0) > 0,
    };
  } catch (error) {
    return forbidden(`${url} does not load (${codeOf(error)})`);
  }
}

const forbidden = (why: string): Robots => ({
  ...{ isAllowed: () => false, sitemaps: [], wantsPauses: false },
  note: `${why}, so no page is visited but the front pages: what it forbids is not known.`,
});
