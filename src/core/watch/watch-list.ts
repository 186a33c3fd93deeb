import * as v from 'valibot';
import { noticeSchema } from './notice.ts';
import { watchedSiteSchema } from './watch-state.ts';

/** Most sites on the list, and most notices that are kept of each. */
export const mostWatched = 100;
export const mostNotices = 20;

const host = v.pipe(v.string(), v.maxLength(255));

/** Minutes since midnight, by the clock of the computer. */
const minutes = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(24 * 60 - 1));

/** What a person has chosen. */
export const watchListSchema = v.object({
  sites: v.pipe(
    v.array(
      v.object({
        host,
        /** Changes are listed, and nothing more. */
        muted: v.exactOptional(v.literal(true)),
      }),
    ),
    v.maxLength(mostWatched),
  ),
  /** When nothing is told; what there is to tell waits until it is over. */
  quiet: v.exactOptional(v.object({ from: minutes, to: minutes })),
});

/** When each site is to be checked next, in milliseconds since the epoch, and whether there is something to tell of it. */
export const watchTimesSchema = v.record(host, v.object({ next: v.number(), untold: v.boolean() }));

const toldNotice = v.object({ ...noticeSchema.entries, told: v.boolean() });

/** What is known of one site. */
export const watchRecordSchema = v.object({
  site: watchedSiteSchema,
  /** The latest last. */
  notices: v.pipe(v.array(toldNotice), v.maxLength(mostNotices)),
});

export type WatchList = v.InferOutput<typeof watchListSchema>;
export type WatchTimes = v.InferOutput<typeof watchTimesSchema>;
export type WatchRecord = v.InferOutput<typeof watchRecordSchema>;
export type ToldNotice = v.InferOutput<typeof toldNotice>;

/** Whether nothing is told at this minute of the day. Quiet hours may go past midnight. */
export function isQuiet(quiet: WatchList['quiet'], minute: number): boolean {
  if (quiet === undefined) return false;
  const { from, to } = quiet;
  return from <= to ? minute >= from && minute < to : minute >= from || minute < to;
}
