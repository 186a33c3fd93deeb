import type { PageBatch } from '../core/events.ts';
import { post } from './post.ts';
import { readyStateOf } from './untampered.ts';

type Lists = Pick<PageBatch, 'resources' | 'timing' | 'forms' | 'fields' | 'references' | 'ports'>;
type ListName = keyof Lists;

/** Different items of one kind that a frame may report; the rest is counted. The worker keeps fewer. */
export const mostPerList = 600;
/** Items of one kind in one message; the worker refuses more. */
const mostPerMessage = 300;

const listNames: readonly ListName[] = ['resources', 'timing', 'forms', 'fields', 'references', 'ports'];

/** What this frame has said of each item, and what waits to be said. */
const said = new Map<string, string>();
const waiting = new Map<string, { readonly list: ListName; readonly item: object }>();
const sizes = new Map<ListName, number>();
let omitted = 0;
let lastState = '';

/**
 * Puts an item into the next message, unless the same was said before. `key` tells the items of a list apart.
 * Once the list is full, new items are only counted.
 */
export function tell<N extends ListName>(list: N, key: string, item: Lists[N][number]): void {
  const name = `${list} ${key}`;
  const text = JSON.stringify(item);
  const before = said.get(name);
  if (before === text) return;
  const size = sizes.get(list) ?? 0;
  if (before === undefined) {
    if (size >= mostPerList) {
      omit(1);
      return;
    }
    sizes.set(list, size + 1);
  }
  said.set(name, text);
  waiting.set(name, { list, item });
}

/** Counts what is seen and not told. */
export function omit(count: number): void {
  omitted += count;
}

/** Sends what waits, if anything does or the document got further since. */
export function flush(metaUpgrades: boolean): void {
  const readyState = readyStateOf(document);
  const state = `${readyState} ${metaUpgrades}`;
  if (state === lastState && omitted === 0 && waiting.size === 0) return;
  lastState = state;
  do {
    const batch = { url: location.href, readyState, metaUpgrades, omitted, ...taken() };
    omitted = 0;
    post('page-batch', batch);
  } while (waiting.size > 0);
}

/** Says everything once more, for a worker that may have forgotten this document. */
export function repeatAll(): void {
  said.clear();
  lastState = '';
  sizes.clear();
}

function taken(): Lists {
  // One for each list; `tell` put each item under the one it belongs to.
  const lists = Object.fromEntries(listNames.map((list) => [list, []])) as unknown as Record<ListName, object[]>;
  for (const [name, { list, item }] of waiting) {
    if (lists[list].length >= mostPerMessage) continue;
    lists[list].push(item);
    waiting.delete(name);
  }
  return lists as unknown as Lists;
}
