import * as v from 'valibot';
import {
  type WatchList,
  type WatchRecord,
  type WatchTimes,
  watchListSchema,
  watchRecordSchema,
  watchTimesSchema,
} from '../core/watch/watch-list.ts';
import type { WatchDoor } from '../platform/watch-door.ts';
import { watchListKey, watchRecordKey, watchTimesKey, watchVisitKey } from '../platform/watch-storage.ts';

type Time = WatchTimes[string];

/** What is stored of watched sites. What is unreadable counts as not there. */
export interface WatchStorage {
  /** Both as of the same moment, whoever writes meanwhile. */
  readSchedule(): Promise<{ readonly list: WatchList; readonly times: WatchTimes }>;
  writeTimes(changes: readonly (readonly [host: string, change: Partial<Time>])[]): Promise<void>;
  /** What its front page requested insecurely when it was visited last; undefined where it was not. */
  readVisit(host: string): Promise<string[] | undefined>;
  readRecord(host: string): Promise<WatchRecord | undefined>;
  /**
   * Together with when it is checked next. Of a site that was taken off the list meanwhile nothing is kept. Rejects where the
   * record could not be read again: then only the time is written, so that the other sites have their turn.
   */
  writeRecord(host: string, record: WatchRecord, next?: number): Promise<void>;
  /** Forgets what is no longer on the list. */
  prune(): Promise<void>;
}

export function watchStorage(disk: Pick<WatchDoor, 'read' | 'write' | 'remove'>): WatchStorage {
  const read = async <T>(key: string, schema: v.GenericSchema<unknown, T>): Promise<T | undefined> =>
    parse((await disk.read([key]))[key], schema);
  const readSchedule: WatchStorage['readSchedule'] = async () => {
    const { [watchListKey]: list, [watchTimesKey]: times } = await disk.read([watchListKey, watchTimesKey]);
    return { list: parse(list, watchListSchema) ?? { sites: [] }, times: parse(times, watchTimesSchema) ?? {} };
  };
  const changed = (times: WatchTimes, host: string, change: Partial<Time>): WatchTimes => ({
    ...times,
    [host]: { ...(times[host] ?? { next: 0, untold: false }), ...change },
  });
  return {
    readSchedule,
    async writeTimes(changes) {
      const { times } = await readSchedule();
      const after = changes.reduce((all, [host, change]) => changed(all, host, change), times);
      await disk.write({ [watchTimesKey]: after });
    },
    readVisit: (host) => read(watchVisitKey(host), v.array(v.string())),
    readRecord: (host) => read(watchRecordKey(host), watchRecordSchema),
    async writeRecord(host, record, next) {
      const { list, times } = await readSchedule();
      if (!list.sites.some((site) => site.host === host)) return;
      const time = next === undefined ? {} : { next };
      if (!v.is(watchRecordSchema, record)) {
        await disk.write({ [watchTimesKey]: changed(times, host, time) });
        throw new Error(`What was found of ${host} cannot be stored: it is not what a record may hold.`);
      }
      const untold = record.notices.some(({ told }) => !told);
      await disk.write({ [watchRecordKey(host)]: record, [watchTimesKey]: changed(times, host, { untold, ...time }) });
    },
    async prune() {
      const { list, times } = await readSchedule();
      const listed = new Set(list.sites.map(({ host }) => host));
      const gone = Object.keys(times).filter((host) => !listed.has(host));
      if (gone.length === 0) return;
      await disk.remove(gone.flatMap((host) => [watchRecordKey(host), watchVisitKey(host)]));
      await disk.write({
        [watchTimesKey]: Object.fromEntries(Object.entries(times).filter(([host]) => listed.has(host))),
      });
    },
  };
}

function parse<T>(stored: unknown, schema: v.GenericSchema<unknown, T>): T | undefined {
  const parsed = v.safeParse(schema, stored);
  return parsed.success ? parsed.output : undefined;
}
