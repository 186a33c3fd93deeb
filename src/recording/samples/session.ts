import type { TabEvent } from '../../core/events.ts';
import type { TabState } from '../../core/visit.ts';

const stored = new Map<string, unknown>();
const writes: Record<string, unknown>[] = [];
const openTabs: { id: number }[] = [];

/** Session storage as the browser has it: values are copied in and out, and a write can be made to fail or to wait. */
export const session = {
  stored,
  /** What was written, the latest last. */
  writes,
  openTabs,
  /** Done before anything is written. */
  write: async (_items: Record<string, unknown>): Promise<void> => {},
  /** Bytes that the session may take. */
  quota: Number.POSITIVE_INFINITY,
  /** Bytes that it takes. */
  inUse: (items: Iterable<unknown> = stored.values()): number =>
    [...items].reduce<number>(
      (sum, value) => sum + (typeof value === 'string' ? value : JSON.stringify(value)).length,
      0,
    ),
  reset(): void {
    stored.clear();
    writes.length = 0;
    openTabs.length = 0;
    session.quota = Number.POSITIVE_INFINITY;
    session.write = async () => {};
  },
};

/** The part of the browser that stores what is known about tabs. */
export const sessionBrowser = {
  tabs: { query: async () => openTabs },
  storage: {
    session: {
      getBytesInUse: async () => session.inUse(),
      getKeys: async () => [...stored.keys()],
      get: async (keys: string[]) => structuredClone(Object.fromEntries(keys.map((key) => [key, stored.get(key)]))),
      set: async (items: Record<string, unknown>) => {
        await session.write(items);
        const after = new Map([...stored, ...Object.entries(items)]);
        if (session.inUse(after.values()) > session.quota) throw new Error('quota exceeded');
        writes.push(structuredClone(items));
        for (const [key, value] of Object.entries(items)) stored.set(key, structuredClone(value));
      },
      remove: async (keys: string[]) => {
        for (const key of keys) stored.delete(key);
      },
    },
  },
};

/** What is stored about the tab, as it was written. */
export const textOf = (tabId: number): TabState | undefined => {
  const text = stored.get(`tab:${tabId}`);
  return text === undefined ? undefined : JSON.parse(String(text));
};
export const notesOf = (tabId: number): readonly string[] =>
  [...stored.keys()].filter((key) => key.startsWith(`note:${tabId}:`));

export const started = (navigation: string): TabEvent => ({
  ...{ type: 'navigation-started', navigation, url: 'https://a.test/', method: 'GET', at: 0 },
});
export const idsOf = (tab: TabState | undefined): string[] => (tab?.pending ?? []).map(({ id }) => id);
