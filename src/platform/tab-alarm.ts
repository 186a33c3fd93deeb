import { browser } from './browser.ts';

/** Minutes; browsers allow no shorter alarm. */
const delay = 0.5;

/** An alarm of a tab, for what must end in half a minute although the worker may be stopped meanwhile. */
export interface TabAlarm {
  /** Where one tab may wait for several things, `about` tells them apart. */
  set(tabId: number, about?: string): Promise<void>;
  clear(tabId: number, about?: string): Promise<void>;
  /** Clears all of the tab's, whatever they are about. */
  clearAll(tabId: number): Promise<void>;
  onRing(listener: (tabId: number, about: string) => void): void;
}

/** All alarms of one name. */
export function tabAlarm(name: string): TabAlarm {
  const { alarms } = browser;
  const nameOf = (tabId: number, about = ''): string => `${name}:${tabId}:${about}`;
  return {
    set: (tabId, about) => alarms.create(nameOf(tabId, about), { delayInMinutes: delay }),
    clear: async (tabId, about) => void (await alarms.clear(nameOf(tabId, about))),
    async clearAll(tabId) {
      const names = (await alarms.getAll()).map((alarm) => alarm.name);
      await Promise.all(names.filter((one) => one.startsWith(nameOf(tabId))).map((one) => alarms.clear(one)));
    },
    onRing(listener) {
      alarms.onAlarm.addListener((alarm) => {
        const [own, tabId, ...about] = alarm.name.split(':');
        if (own === name) listener(Number(tabId), about.join(':'));
      });
    },
  };
}
