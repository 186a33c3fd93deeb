import { engine } from '../platform/abilities.ts';
import type { WatchDoor } from '../platform/watch-door.ts';
import { reportTexts } from '../reporting/report-texts.ts';
import type { Step } from '../site-check/ask-step.ts';
import { errorOfSentence } from './error-of-sentence.ts';
import { lookAtSite } from './look-at-site.ts';
import { nextAlarm } from './next-alarm.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { runWatch } from './run-watch.ts';
import { watchStorage } from './stored-watch.ts';
import { tellNotices } from './tell-notices.ts';

/** Milliseconds after which somebody has to go on, should this be cut off: longer than any look at a site takes. */
const patience = 5 * 60_000;

/**
 * Checks the watched sites whose time has come, or one that a person asks about; tells what changed, and sets the alarm for
 * the next time.
 */
export const checkAndTell = (ask: (url: string) => Promise<Step>, door: WatchDoor, only?: string): Promise<void> =>
  oneAtATime(async () => {
    const storage = watchStorage(door);
    const stillHere = () => door.setAlarm(Date.now() + patience);
    await stillHere();
    await storage.prune();
    const { words, errorOf } = await reportTexts();
    const classify = engine === 'firefox' ? errorOfSentence(errorOf) : errorOf;
    await runWatch(
      {
        storage,
        // The alarm does not ring while this goes on, however many sites there are: whoever it calls takes this page away.
        look: async (site) => {
          await stillHere();
          return lookAtSite(site, ask, classify);
        },
        isOnline: () => navigator.onLine,
        now: Date.now,
        random: Math.random,
      },
      only,
    );
    await tellNotices({ storage, notify: door.notify, words, now: () => new Date() });
    const { list, times } = await storage.readSchedule();
    const next = nextAlarm(list, times, Date.now());
    await (next === undefined ? door.clearAlarm() : door.setAlarm(next));
  });
