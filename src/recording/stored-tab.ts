import * as v from 'valibot';
import type { TabEvent } from '../core/events.ts';
import { reduce } from '../core/reduce.ts';
import { emptyTabState, type TabState, tabStateSchema } from '../core/visit.ts';
import { browser } from '../platform/browser.ts';
import { tabKey } from '../platform/stored-keys.ts';
import { noteKeys } from './tab-notes.ts';

/**
 * How a tab is stored: its state as one text, whose length is what it takes, and notes of events that no text holds
 * yet. The text says the number of the last event in it.
 */
export interface StoredTab {
  readonly state: TabState;
  /** The number of the last event in the state. */
  readonly taken: number;
}

export const textOf = (state: TabState, taken: number): string => JSON.stringify({ ...state, taken });

/** What is stored about a tab; empty when nothing is, or when it is of another version or shape. */
export async function loadTab(tabId: number): Promise<StoredTab> {
  const key = tabKey(tabId);
  const { [key]: text, ...notes } = await browser.storage.session.get([key, ...noteKeys(tabId)]);
  const stored = parsed(text);
  const known = Object.values(notes).filter((note) => v.is(noteSchema, note));
  const fresh = known.filter(({ number }) => number > stored.taken).toSorted((a, b) => a.number - b.number);
  const { state, taken, lost } = fresh.reduce(withNote, { ...stored, lost: Object.keys(notes).length - known.length });
  return { state: lost === 0 ? state : withLoss(state), taken };
}

/** Nobody knows what a note said that cannot be read, as one of another version: something of the page shown. */
function withLoss(state: TabState): TabState {
  const document = state.visits[0]?.document;
  return document === undefined ? state : reduce(state, { type: 'message-refused', document, message: 'page-batch' });
}

/** Forgets what is stored about a tab. */
export const removeTab = (tabId: number): Promise<void> =>
  browser.storage.session.remove([tabKey(tabId), ...noteKeys(tabId)]);

/**
 * Forgets what is stored about tabs that are gone. Browsers tell of a tab for a while after it has closed, and a worker that
 * begins meanwhile does not know that it has.
 */
export async function removeTabsThatAreGone(): Promise<void> {
  const { session } = browser.storage;
  const keys = (await (session as Partial<WithKeys>).getKeys?.()) ?? [];
  const tabs = await browser.tabs.query({});
  const isGone = (key: string): boolean => {
    const [, tabId] = /:(\d+)/.exec(key) ?? [];
    return tabId !== undefined && !tabs.some(({ id }) => id === Number(tabId));
  };
  await session.remove(keys.filter(isGone));
}

/** Missing from the API's types, and from Firefox before 143. */
interface WithKeys {
  getKeys(): Promise<string[]>;
}

type Counted = StoredTab & { readonly lost: number };

/** What the event says is judged by what becomes of the state. */
const noteSchema = v.object({ number: v.number(), event: v.unknown() });

function withNote({ state, taken, lost }: Counted, { number, event }: v.InferOutput<typeof noteSchema>): Counted {
  try {
    // An event of a kind that nobody knows leaves no state, and one of another shape throws or leaves one that is none.
    const after = reduce(state, event as TabEvent);
    if (v.is(tabStateSchema, after)) return { state: after, taken: number, lost };
  } catch {
    // Counted below, like every note that says nothing.
  }
  return { state, taken: Math.max(taken, number), lost: lost + 1 };
}

function parsed(text: unknown): Pick<StoredTab, 'state' | 'taken'> {
  const stored = v.safeParse(v.pipe(v.string(), v.parseJson(), storedSchema), text);
  if (!stored.success) return { state: emptyTabState, taken: 0 };
  const { taken, ...state } = stored.output;
  return { state, taken };
}

const storedSchema = v.object({ ...tabStateSchema.entries, taken: v.number() });
