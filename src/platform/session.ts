import type { TabEvent } from '../core/events.ts';
import { reduce } from '../core/reduce.ts';
import { browser } from './browser.ts';
import { forgetTab, moveTab, updateTab } from './tab-store.ts';

type Listener = (tabId: number, event: TabEvent) => unknown;

const listeners = new Set<Listener>();

/**
 * Takes in what a sensor saw about a tab, stores it, then tells whoever wants to know. An event that is still being
 * found out holds up those of its tab that come after it.
 */
export function record(tabId: number, event: TabEvent | Promise<TabEvent>): void {
  // Requests of workers and of the browser itself belong to no tab.
  if (tabId < 0) return;
  void updateTab(tabId, async (tab) => reduce(tab, await event)).then(async () => {
    const told = await event;
    for (const listener of listeners) listener(tabId, told);
  });
}

/** Calls the listener after each event has been stored, until the returned function is called. */
export function afterRecord(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Forgets tabs as they close. */
export function forgetClosedTabs(): void {
  browser.tabs.onRemoved.addListener((tabId) => void forgetTab(tabId));
  // Chromium gives a tab another number when it discards its page to save memory. Firefox has no such event.
  browser.tabs.onReplaced?.addListener((added, removed) => void moveTab(removed, added));
}
