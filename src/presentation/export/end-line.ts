import { isVisited } from '../../core/site/site-evidence.ts';
import type { SiteEnd } from '../../core/site/site-report-schema.ts';

/** What came of an end, in one line: each redirect with its status, and where it ended. */
export function endLine(end: SiteEnd): string {
  if (!isVisited(end)) return `not visited: ${end.error}`;
  const { connection, url, verdict, grade } = end.report;
  const { hops, failure } = connection;
  const moves = hops.slice(0, -1).map(({ status }, index) => `${status} → ${hops[index + 1]?.url ?? ''}`);
  const path = moves.length === 0 ? [] : [moves.join(' ')];
  if (failure !== undefined) return [...path, `failed: ${failure.code}`].join(', ');
  const shown = moves.length === 0 && url !== end.requested ? [`shows ${url}`] : [];
  return [...path, ...shown, grade === null ? verdict : `${verdict} ${grade}`].join(', ');
}
