import type { Report } from '../../core/report.ts';
import type { WatchCheck } from '../../core/watch/step.ts';
import { boundedText, watchLimits } from '../../core/watch/watched-facts.ts';
import { type AuditRun, runAudit } from '../run-audit.ts';

/** Outcomes of requests that a page makes insecurely, whatever became of them. */
const insecure: ReadonlySet<Report['insecureRequests']['items'][number]['outcome']> = new Set([
  ...(['blocked', 'upgraded', 'loaded', 'unknown'] as const),
]);

/**
 * Audits the front page of each site in a browser, and adds its mixed content to what was seen of the site. Says which pages
 * could not be audited.
 */
export async function withMixedContent(
  checks: readonly WatchCheck[],
  run: AuditRun,
): Promise<{ readonly checks: readonly WatchCheck[]; readonly unaudited: readonly string[] }> {
  const urls = checks.map(({ host }) => `https://${host}/`);
  const results = await runAudit(urls, run);
  const audited = checks.map((check, index): WatchCheck => {
    const result = results[index];
    const found = result !== undefined && 'report' in result ? contentOf(result.report) : undefined;
    if (found === undefined) return check;
    return { ...check, looks: check.looks.map((facts) => ({ ...facts, mixedContent: [...found] })) };
  });
  return { checks: audited, unaudited: results.flatMap((one) => ('error' in one ? one.requested : [])) };
}

/** What a page requests insecurely, without queries, in an order of its own; undefined where no page over HTTPS loaded. */
function contentOf({ connection, verdict, insecureRequests }: Report): readonly string[] | undefined {
  if (verdict === 'failed' || verdict === 'unknown' || connection.scheme !== 'https') return undefined;
  const urls = insecureRequests.items.flatMap(({ url, outcome }) =>
    insecure.has(outcome) ? boundedText(url.replace(/[?#].*$/s, '')) : [],
  );
  return [...new Set(urls)].sort().slice(0, watchLimits.mixedContent);
}
