import { momentOf } from '../standards/moment.ts';
import { historyLimits } from './history-limits.ts';
import type { KeptReport } from './history-schema.ts';
import { siteOf } from './keep-report.ts';
import { byVisit } from './merged.ts';

const day = 86_400_000;

/**
 * Of these reports those that may be kept, the oldest first: what is too old goes, then the oldest of each site, then the
 * sites that were not visited for longest, then the oldest of all. `now` is in milliseconds since the epoch.
 */
export function bounded(reports: readonly KeptReport[], now: number): readonly KeptReport[] {
  const { days, sites, reportsPerSite, bytes } = historyLimits;
  const newestFirst = reports
    .filter(({ at }) => (momentOf(at) ?? 0) > now - days * day)
    .toSorted(byVisit)
    .toReversed();
  const counts = new Map<string, number>();
  let room = bytes;
  const kept = newestFirst.filter(({ url }) => {
    const site = siteOf(url);
    if (!counts.has(site) && counts.size === sites) return false;
    const count = (counts.get(site) ?? 0) + 1;
    counts.set(site, count);
    return count <= reportsPerSite;
  });
  const fitting = kept.findIndex((report) => {
    room -= bytesOf(JSON.stringify(report));
    return room < 0;
  });
  return (fitting === -1 ? kept : kept.slice(0, fitting)).toReversed();
}

/** In UTF-8, at most. */
const bytesOf = (text: string): number =>
  text.length + (text.match(/[\u0080-\uffff]/g)?.length ?? 0) + (text.match(/[\u0800-\uffff]/g)?.length ?? 0);
