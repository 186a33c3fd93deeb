import { mixedContentOf } from '../../core/watch/mixed-content.ts';
import type { WatchCheck } from '../../core/watch/step.ts';
import { boundedTexts } from '../../core/watch/watched-facts.ts';
import { type AuditRun, runAudit } from '../run-audit.ts';

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
    const found = result !== undefined && 'report' in result ? mixedContentOf(result.report) : undefined;
    if (found === undefined) return check;
    return { ...check, looks: check.looks.map((facts) => ({ ...facts, mixedContent: boundedTexts(found) })) };
  });
  return { checks: audited, unaudited: results.flatMap((one) => ('error' in one ? one.requested : [])) };
}
