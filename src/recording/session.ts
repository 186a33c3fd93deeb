import { boundedEvent } from '../core/bounded-event.ts';
import type { TabEvent } from '../core/events.ts';
import { reduce } from '../core/reduce.ts';
import { browser } from '../platform/browser.ts';
import { isClosed, noteClosed } from '../platform/closed-tabs.ts';
import { forgetTab, moveTab, recordEvent, updateTab } from './tab-store.ts';

type Listener = (tabId: number, event: TabEvent) => unknown;

const listeners = new Set<Listener>();

/**
 * Takes in what a sensor saw about a tab, cut to its limits and without secrets, stores it, then tells whoever wants to
 * know. Resolves once it is stored.
 */
export async function record(tabId: number, whole: TabEvent): Promise<void> {
  // Requests of workers and of the browser itself belong to no tab.
  if (tabId < 0 || isClosed(tabId)) return;
  const event = boundedEvent(whole);
  await (event.type === 'address-changed' ? recordLatest(tabId, event) : recordOne(tabId, event));
}

async function recordOne(tabId: number, event: TabEvent): Promise<void> {
  await (isToldAgain(event) ? updateTab(tabId, (tab) => reduce(tab, event)) : recordEvent(tabId, event));
  // Whoever heard of it now would keep something of a tab that has been forgotten.
  if (isClosed(tabId)) return;
  for (const listener of listeners) listener(tabId, event);
}

type Move = Extract<TabEvent, { type: 'address-changed' }>;

/** A move that is being recorded, and the one that is to be recorded after it. */
interface Moving {
  next: Move | undefined;
  done: Promise<void>;
}

/** The latest of each tab. */
const moves = new Map<number, Moving>();

/**
 * A page can change its address hundreds of times a second, and only the last one matters: whatever comes while one is
 * being recorded takes the place of the one that waits.
 */
function recordLatest(tabId: number, event: Move): Promise<void> {
  const under = moves.get(tabId);
  if (under !== undefined && (under.next === undefined || under.next.document === event.document)) {
    under.next = event;
    return under.done;
  }
  const moving: Moving = { next: event, done: Promise.resolve() };
  moves.set(tabId, moving);
  moving.done = recordMoves(tabId, moving);
  return moving.done;
}

async function recordMoves(tabId: number, moving: Moving): Promise<void> {
  try {
    for (let move = moving.next; move !== undefined; move = moving.next) {
      moving.next = undefined;
      await recordOne(tabId, move);
    }
  } finally {
    // What comes after a move that could not be recorded begins anew.
    if (moves.get(tabId) === moving) moves.delete(tabId);
  }
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
  browser.tabs.onRemoved.addListener((tabId) => {
    noteClosed(tabId);
    void forgetTab(tabId);
  });
  // Chromium gives a tab another number when it discards its page to save memory. Firefox has no such event.
  browser.tabs.onReplaced?.addListener((added, removed) => {
    noteClosed(removed);
    void moveTab(removed, added);
  });
}
