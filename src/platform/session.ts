import { boundedEvent } from '../core/bounded-event.ts';
import type { TabEvent } from '../core/events.ts';
import { reduce } from '../core/reduce.ts';
import { browser } from './browser.ts';
import { forgetTab, moveTab, takeIn, updateTab } from './tab-store.ts';

type Listener = (tabId: number, event: TabEvent) => unknown;

const listeners = new Set<Listener>();

/**
 * Takes in what a sensor saw about a tab, cut to its limits and without secrets, stores it, then tells whoever wants to
 * know. Resolves once it is stored.
 */
export async function record(tabId: number, whole: TabEvent): Promise<void> {
  // Requests of workers and of the browser itself belong to no tab.
  if (tabId < 0) return;
  const event = boundedEvent(whole);
  await (isToldAgain(event) ? updateTab(tabId, (tab) => reduce(tab, event)) : takeIn(tabId, event));
  for (const listener of listeners) listener(tabId, event);
}

/** A page's script tells once more what no worker has taken in; browsers tell everything once. */
const isToldAgain = ({ type }: TabEvent): boolean => type === 'page-observed' || type === 'violations-reported';

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
