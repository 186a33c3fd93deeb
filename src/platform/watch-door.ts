import { browser } from './browser.ts';
import { notify } from './notifications.ts';
import { watchAlarm } from './watch-storage.ts';

/*
 * What the page that checks watched sites needs of the browser besides requests. In Firefox that page does it itself; in
 * Chromium a page without a window may not, and the worker does it for it.
 */

/** Each by the name under which it is asked for. */
export const watchDoor = {
  read: (keys: readonly string[]): Promise<Readonly<Record<string, unknown>>> => browser.storage.local.get([...keys]),
  write: (items: Readonly<Record<string, unknown>>): Promise<void> => browser.storage.local.set(items),
  remove: (keys: readonly string[]): Promise<void> => browser.storage.local.remove([...keys]),
  notify,
  /** Milliseconds since the epoch. */
  setAlarm: async (when: number): Promise<void> => browser.alarms.create(watchAlarm, { when }),
  clearAlarm: (): Promise<boolean> => browser.alarms.clear(watchAlarm),
};

export type WatchDoor = typeof watchDoor;
