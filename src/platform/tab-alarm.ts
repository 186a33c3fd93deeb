import { browser } from './browser.ts';
import { isClosed } from './closed-tabs.ts';

/** Minutes; browsers allow no shorter alarm. */
const delay = 0.5;

/** An alarm of a tab, for what must end in half a minute although the worker may be stopped meanwhile. */
export interface TabAlarm {
  /** Where one tab may wait for several things, `about` tells them apart; it has no colon. */
  /** Of a tab that is closed nothing is to end. */
  set(tabId: number, about?: string): Promise<void>;
  clear(tabId: number, about?: string): Promise<unknown>;
  /** Clears all of the tab's, whatever they are about. */
  clearAll(tabId: number): Promise<unknown>;
  onRing(listener: (tabId: number, about: string) => void): void;
}

/** All alarms of one name. */
export function tabAlarm(name: string): TabAlarm {
  const { alarms } = browser;
  const nameOf = (tabId: number, about = ''): string => `${name}:${tabId}:${about}`;
  return {
    async set(tabId, about) {
      if (!isClosed(tabId)) await alarms.create(nameOf(tabId, about), { delayInMinutes: delay });
    },
    clear: (tabId, about) => alarms.clear(nameOf(tabId, about)),
    async clearAll(tabId) {
      const all = await alarms.getAll();
      const own = all.filter((alarm) => alarm.name.startsWith(nameOf(tabId)));
      return Promise.all(own.map((alarm) => alarms.clear(alarm.name)));
    },
    onRing(listener) {
      alarms.onAlarm.addListener((alarm) => {
        const [own, tabId, about = ''] = alarm.name.split(':');
        if (own === name) listener(Number(tabId), about);
      });
    },
  };
}
