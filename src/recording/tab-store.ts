import type { TabEvent } from '../core/events.ts';
import { fitted } from '../core/reduce/fitted.ts';
import { reduce } from '../core/reduce.ts';
import { emptyTabState, type TabState } from '../core/visit.ts';
import { browser } from '../platform/browser.ts';
import { logError } from '../platform/log-error.ts';
import { tabKey } from '../platform/stored-keys.ts';
import { mayExceed, noteSize, roomFor, shareOfEach } from './session-room.ts';
import { loadTab, removeTab, removeTabsThatAreGone, textOf } from './stored-tab.ts';
import { Notes } from './tab-notes.ts';

interface Entry {
  state: TabState | undefined;
  /** What the last write stored. */
  stored: TabState | undefined;
  tail: Promise<void>;
  writing: Promise<void> | undefined;
  readonly notes: Notes;
  /** The number of the last event in the state. */
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
      logError('stored evidence', error);
    }
  });
  return entry.tail.then(() => written(tabId, entry));
}

/**
 * Takes in an event that nobody tells twice. Where it must wait for what is stored to be read, or for a write to end,
 * it is noted by itself at once: a worker killed meanwhile leaves the note to the next one.
 */
export function recordEvent(tabId: number, event: TabEvent): Promise<void> {
  const entry = entryOf(tabId);
  const mustWait = entry.state === undefined || entry.writing !== undefined;
  const number = entry.notes.next(mustWait ? event : undefined);
  return updateTab(tabId, (tab) => {
    entry.taken = number;
    return reduce(tab, event);
  });
}

/** What is known about a tab, with all changes made so far in this context. */
export async function readTab(tabId: number): Promise<TabState> {
  const entry = entries.get(tabId);
  await entry?.tail;
  return entry?.state ?? (await loadTab(tabId)).state;
}

/** What is stored is asked for before anything can be noted anew, so that older notes are read. */
function entryOf(tabId: number): Entry {
  const known = entries.get(tabId);
  if (known !== undefined) return known;
  const tail = loadTab(tabId).then(
    ({ state, taken }) => {
      entry.state = entry.stored = state;
      entry.taken = taken;
    },
    (error: unknown) => logError('stored evidence', error),
  );
  const entry: Entry = {
    ...{ state: undefined, stored: undefined, writing: undefined, taken: 0 },
    ...{ tail, notes: new Notes(tabId) },
  };
  entries.set(tabId, entry);
  return entry;
}

/** Forgets a tab that was closed. */
export async function forgetTab(tabId: number): Promise<void> {
  entries.delete(tabId);
  noteSize(tabId, 0);
  await removeTab(tabId);
  await removeTabsThatAreGone();
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
  if (entries.get(tabId) !== entry || entry.state === undefined) return;
  // Events that changed nothing need no note any more.
  if (entry.state === entry.stored) return entry.notes.drop(entry.taken);
  entry.writing = write(tabId, entry).finally(() => {
    entry.writing = undefined;
  });
  return entry.writing;
}

/** Writes a state that has been made to fit; where the browser has no room for it all the same, half its share once more. */
async function write(tabId: number, entry: Entry): Promise<void> {
  try {
    await writeWithin(tabId, entry, (characters) => roomFor(tabId, characters));
  } catch {
    // Letters of other languages take more room than was reckoned with.
    await writeHalf(tabId, entry).catch((error: unknown) => {
      entry.stored = undefined;
      logError('stored evidence', error);
    });
  }
}

async function writeHalf(tabId: number, entry: Entry): Promise<void> {
  await shed(tabId);
  await writeWithin(tabId, entry, async () => ({ most: (await shareOfEach()) / 2, isShort: false }));
}

async function writeWithin(tabId: number, entry: Entry, room: Room): Promise<void> {
  let { state = emptyTabState, taken } = entry;
  let text = textOf(state, taken);
  const { most, isShort } = await room(text.length);
  if (isShort) await shed(tabId);
  // The tab may have been closed, and forgotten, meanwhile.
  if (entries.get(tabId) !== entry) return;
  // What came meanwhile is in this write, too. A text that fits and still holds all is not made again.
  if (text.length > most || state !== entry.state || taken !== entry.taken) {
    ({ state = emptyTabState, taken } = entry);
    state = entry.state = fitted(state, most);
    text = textOf(state, taken);
  }
  entry.stored = state;
  await browser.storage.session.set({ [tabKey(tabId)]: text });
  noteSize(tabId, text.length);
  entry.notes.drop(taken);
}

type Room = (characters: number) => Promise<{ readonly most: number; readonly isShort: boolean }>;

let shedding = false;

/** Where the room is short, tabs that take more than their share give it back. */
async function shed(but: number): Promise<void> {
  if (shedding) return;
  shedding = true;
  try {
    const share = await shareOfEach();
    for (const { id } of await browser.tabs.query({})) {
      if (id !== undefined && id !== but && mayExceed(id, share)) await updateTab(id, (tab) => fitted(tab, share));
    }
  } finally {
    shedding = false;
  }
}
