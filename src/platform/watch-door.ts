import { browser } from './browser.ts';
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
  /** Resolves with whether the person has allowed notifications. */
  async notify(id: string, title: string, message: string): Promise<boolean> {
    // Browsers leave out what was not granted, though the API's types do not say so.
    const { notifications } = browser as { readonly notifications?: typeof browser.notifications };
    const iconUrl = browser.runtime.getURL('icons/gate-128.png');
    await notifications?.create(id, { type: 'basic', iconUrl, title, message });
    return notifications !== undefined;
  },
  /** Milliseconds since the epoch. */
  setAlarm: async (when: number): Promise<void> => browser.alarms.create(watchAlarm, { when }),
  clearAlarm: (): Promise<boolean> => browser.alarms.clear(watchAlarm),
};

export type WatchDoor = typeof watchDoor;
