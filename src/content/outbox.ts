import type { Cut, CutReason, ListName, Part, ToldBatch, ToldItem } from '../core/events.ts';
import { mostPerList, mostPerMessage, perItem } from './limits.ts';
import { metaUpgrades } from './meta-upgrades.ts';
import { post } from './post.ts';
import { read } from './untampered.ts';

/** The lists that are told. One that is added to a batch, or taken away, does not compile until it is here, or gone. */
type Told = 'resources' | 'timing' | 'forms' | 'fields' | 'references' | 'ports';
type Exactly<A, B extends A> = B;
export type Lists = Exactly<Told, ListName> & Exactly<ListName, Told>;

interface Entry {
  readonly list: ListName;
  readonly item: object;
  readonly text: string;
  /** The worker has not taken it in yet. */
  isWaiting: boolean;
}

/** What this frame says of each item. */
const said = new Map<string, Entry>();
const sizes: Partial<Record<ListName, number>> = {};
const cuts: Record<string, Cut> = {};
let number = 0;
/** How far the document had come when it was looked through. */
let readyState: DocumentReadyState = 'loading';
let lastState = '';
let sending = false;

/**
 * Puts an item into the next message, unless the same was said before. `key` tells the items of a list apart.
 * Once the list is full, new items are only counted.
 */
export function tell<N extends ListName>(list: N, key: string, item: ToldItem<N>): void {
  const name = `${list} ${key}`;
  const text = JSON.stringify(item);
  const before = said.get(name);
  if (before?.text === text) return;
  if (before === undefined) {
    if (isFull(list)) {
      cut(list);
      return;
    }
    sizes[list] = (sizes[list] ?? 0) + 1;
  }
  said.set(name, { list, item, text, isWaiting: true });
}

export const isFull = (list: ListName): boolean => (sizes[list] ?? 0) >= mostPerList;

/** Counts what is not looked at, or seen and not told. Only what is beyond a limit is met once; the rest in every look. */
export function cut(part: Part, reason: CutReason = 'limit'): void {
  const key = part + reason;
  const before = reason === 'limit' ? cuts[key]?.count : 0;
  cuts[key] = { part, reason, count: (before ?? 0) + 1 };
}

/** Does the work for one part; where that fails, the report says so, and the other parts go on. */
export function guard(part: Part, work: () => void): void {
  try {
    work();
  } catch {
    cut(part, 'error');
  }
}

/** The same for work that is done in steps. */
export function* guardSteps(part: Part, work: Generator): Generator {
  try {
    yield* work;
  } catch {
    cut(part, 'error');
  }
}

/** Sends what waits, if anything does or the document got further since, one message after the other. */
export async function flush(): Promise<void> {
  readyState = read(document, 'readyState');
  if (sending) return;
  sending = true;
  while (await sendSome());
  sending = false;
}

/** Says everything once more, for a worker that may have forgotten this document. */
export function repeatAll(): void {
  lastState = '';
  for (const entry of said.values()) entry.isWaiting = true;
}

/** True when there may be more to send. */
async function sendSome(): Promise<boolean> {
  const state = { readyState, metaUpgrades: metaUpgrades(), cuts: Object.values(cuts) };
  const text = JSON.stringify(state);
  const lists: Partial<Record<ListName, object[]>> = {};
  const sent: Entry[] = [];
  let room = mostPerMessage;
  for (const entry of said.values()) {
    if (!entry.isWaiting) continue;
    room -= entry.text.length + perItem;
    if (room < 0) break;
    lists[entry.list] = [...(lists[entry.list] ?? []), entry.item];
    sent.push(entry);
  }
  if (text === lastState && sent.length === 0) return false;
  // `tell` put each item under the list that it belongs to.
  const taken = await post('page-batch', { number: ++number, ...state, ...(lists as Pick<ToldBatch, ListName>) });
  // It waits on until somebody has heard it.
  if (taken === undefined) return false;
  lastState = text;
  for (const entry of sent) {
    if (!taken) cut(entry.list, 'size');
    entry.isWaiting = false;
  }
  return true;
}
