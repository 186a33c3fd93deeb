import * as v from 'valibot';
import type { TabEvent } from '../core/events.ts';
import { reduce } from '../core/reduce.ts';
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
  /** Events that no write of the state holds yet, oldest first. */
  notes: readonly TabEvent[];
  /** How many of them the state already has. */
  taken: number;
}

const entries = new Map<number, Entry>();

/**
 * Changes what is stored about a tab. Changes of one tab run one after the other; a change or a write that fails
 * does not block the next. Resolves when the state with this change in it has been written.
 */
export function updateTab(tabId: number, change: (tab: TabState) => TabState): Promise<void> {
  const entry = entryOf(tabId);
  entry.tail = entry.tail.then(() => {
    try {
      entry.state = change(entry.state ?? emptyTabState);
    } catch (error) {
      trouble('a change to stored evidence failed', error);
    }
  });
  return entry.tail.then(() => written(tabId, entry));
}

/**
 * Takes in an event that nobody tells twice. Where it must wait for what is stored to be read, or for a write to end,
 * it is noted by itself at once: a worker killed meanwhile leaves the note to the next one.
 */
export function takeIn(tabId: number, event: TabEvent): Promise<void> {
  const entry = entryOf(tabId);
  entry.notes = [...entry.notes, event];
  if (entry.state === undefined || entry.writing !== undefined) {
    write({ [notesKey(tabId)]: entry.notes });
  }
  return updateTab(tabId, (tab) => {
    entry.taken += 1;
    return reduce(tab, event);
  });
}

/** What is known about a tab, with all changes made so far in this context. */
export async function readTab(tabId: number): Promise<TabState> {
  const entry = entries.get(tabId);
  await entry?.tail;
  return entry?.state ?? loadTab(tabId);
}

/** What is stored is asked for before anything can be noted anew, so that older notes are read and not overwritten. */
function entryOf(tabId: number): Entry {
  const known = entries.get(tabId);
  if (known !== undefined) return known;
  const tail = loadTab(tabId).then(
    (state) => {
      entry.state = entry.stored = state;
    },
    (error: unknown) => trouble('stored evidence could not be read', error),
  );
  const entry: Entry = { ...{ state: undefined, stored: undefined, writing: undefined }, tail, notes: [], taken: 0 };
  entries.set(tabId, entry);
  return entry;
}

/** What is stored about a tab; empty when nothing is, or when it is of another version or shape. */
async function loadTab(tabId: number): Promise<TabState> {
  const { [tabKey(tabId)]: stored, [notesKey(tabId)]: notes } = await browser.storage.session.get([
    tabKey(tabId),
    notesKey(tabId),
  ]);
  const parsed = v.safeParse(tabStateSchema, stored);
  // Nobody but `takeIn` writes under this key, and the session ends with the browser and with each update.
  return ((notes ?? []) as TabEvent[]).reduce(reduce, parsed.success ? parsed.output : emptyTabState);
}

/** Forgets a tab that was closed. */
export function forgetTab(tabId: number): Promise<void> {
  entries.delete(tabId);
  return browser.storage.session.remove([tabKey(tabId), notesKey(tabId)]);
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
  entry.notes = entry.notes.slice(entry.taken);
  entry.taken = 0;
  if (entries.get(tabId) !== entry || state === entry.stored || state === undefined) return;
  entry.stored = state;
  entry.writing = write({ [tabKey(tabId)]: state, [notesKey(tabId)]: entry.notes }).finally(() => {
    entry.writing = undefined;
  });
  return entry.writing;
}

const write = (items: Record<string, unknown>): Promise<void> =>
  browser.storage.session.set(items).catch((error: unknown) => trouble('evidence could not be stored', error));

const notesKey = (tabId: number): string => `notes:${tabId}`;
