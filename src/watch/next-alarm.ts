import type { WatchList, WatchTimes } from '../core/watch/watch-list.ts';

const minute = 60_000;
/** How often it is looked whether quiet hours are over. */
const untilTold = 30 * minute;

/** When the watched sites are to be looked after next, in milliseconds since the epoch; undefined where there is none. */
export function nextAlarm({ sites }: WatchList, times: WatchTimes, now: number): number | undefined {
  if (sites.length === 0) return undefined;
  const next = sites.map(({ host }) => {
    const { next = 0, untold = false } = times[host] ?? {};
    return untold ? Math.min(next, now + untilTold) : next;
  });
  return Math.max(now + minute, Math.min(...next));
}
