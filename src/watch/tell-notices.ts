import { isQuiet, type ToldNotice } from '../core/watch/watch-list.ts';
import { writeNotice } from '../core/watch/write-notice.ts';
import type { Words } from '../words/words.ts';
import type { WatchStorage } from './stored-watch.ts';

export interface TellMeans {
  readonly storage: WatchStorage;
  /** Shows a notification where that is allowed; one of the same id takes the place of another. */
  readonly notify: (id: string, title: string, message: string) => Promise<void>;
  readonly words: Words;
  readonly now: () => Date;
}

/**
 * Tells what was found and not told yet, once quiet hours are over. What is told is written down afterwards: if that is
 * cut off, the same notification comes once more in the place of the first.
 */
export async function tellNotices({ storage, notify, words, now }: TellMeans): Promise<void> {
  const { list, times } = await storage.readSchedule();
  const { sites, quiet } = list;
  const clock = now();
  if (isQuiet(quiet, clock.getHours() * 60 + clock.getMinutes())) return;
  for (const { host, muted } of sites) {
    if (times[host]?.untold !== true) continue;
    const record = await storage.readRecord(host);
    if (record === undefined) {
      await storage.writeTimes([[host, { untold: false }]]);
      continue;
    }
    for (const notice of record.notices.filter(({ told }) => !told && muted !== true)) {
      const { title, advice = '' } = writeNotice(notice, words);
      await notify(idOf(host, notice), title, advice.split('\n')[0] ?? '');
    }
    // What nobody may be notified of stands in the list.
    await storage.writeRecord(host, {
      ...record,
      notices: record.notices.map((notice) => ({ ...notice, told: true })),
    });
  }
}

const idOf = (host: string, { kind, change, at }: ToldNotice): string => `watch:${host}:${kind}:${change}:${at}`;
