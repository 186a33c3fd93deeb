import * as v from 'valibot';
import { emptyTabState, type TabState, tabStateSchema } from '../core/visit.ts';
import { browser } from './browser.ts';
import { tabKey } from './tab-changes.ts';
import { trouble } from './trouble.ts';

interface Entry {
  state: TabState | undefined;
  /** What the last write stored. */
  stored: TabState | undefined;
  tail: Promise<void>;
  writing: Promise<void> | undefined;
}

const entries = new Map<number, Entry>();

/**
 * Changes what is stored about a tab. Changes of one tab run one after the other; a change or a write that fails
 * does not block the next. Resolves when the state with this change in it has been written.
 */
export function updateTab(tabId: number, change: (tab: TabState) => TabState | Promise<TabState>): Promise<void> {
  const entry = entries.get(tabId) ?? {
    state: undefined,
    stored: undefined,
    tail: Promise.resolve(),
    writing: undefined,
  };
  entries.set(tabId, entry);
  entry.tail = entry.tail.then(async () => {
    try {
      entry.state ??= entry.stored = await loadTab(tabId);
      const next = await change(entry.state);
      if (next === entry.state) return;
      entry.state = next;
    } catch (error) {
      trouble('a change to stored evidence failed', error);
    }
  });
  return entry.tail.then(() => written(tabId, entry));
}

/** What is known about a tab, with all changes made so far in this context. */
export async function readTab(tabId: number): Promise<TabState> {
  const entry = entries.get(tabId);
  await entry?.tail;
  return entry?.state ?? loadTab(tabId);
}

/** What is stored about a tab; empty when nothing is, or when it is of another version or shape. */
async function loadTab(tabId: number): Promise<TabState> {
  const key = tabKey(tabId);
  const { [key]: stored } = await browser.storage.session.get(key);
  const parsed = v.safeParse(tabStateSchema, stored);
  return parsed.success ? parsed.output : emptyTabState;
}

/** Forgets a tab that was closed. */
export function forgetTab(tabId: number): Promise<void> {
  entries.delete(tabId);
  return browser.storage.session.remove(tabKey(tabId));
}

/** Takes what is known about a tab to the number it has from now on. */
export async function moveTab(from: number, to: number): Promise<void> {
  const state = await readTab(from);
  await updateTab(to, (tab) => (tab.visits.length === 0 ? state : tab));
  await forgetTab(from);
}

/** One write at a time per tab; changes made meanwhile go together into the next, so the last state is always written. */
async function written(tabId: number, entry: Entry): Promise<void> {
  const before = entry.writing;
  if (before !== undefined) {
    await before;
    if (entry.writing !== undefined) return entry.writing;
  }
  const { state } = entry;
  if (entries.get(tabId) !== entry || state === entry.stored || state === undefined) return;
  entry.stored = state;
  entry.writing = browser.storage.session
    .set({ [tabKey(tabId)]: state })
    .catch((error: unknown) => trouble('evidence could not be stored', error))
    .finally(() => {
      entry.writing = undefined;
    });
  return entry.writing;
}
