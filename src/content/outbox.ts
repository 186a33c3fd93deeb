import type { Cut, CutReason, ListItem, ListName, Part } from '../core/events.ts';
import { post } from './post.ts';
import { readyStateOf } from './untampered.ts';

/** Different items of one kind that a frame may report; the rest is counted. The worker keeps fewer. */
export const mostPerList = 600;
/** Items of one kind in one message; the worker refuses more. */
const mostPerMessage = 300;

/** What this frame has said of each item, and what waits to be said. */
const said = new Map<ListName, Map<string, string>>();
const waiting: { readonly [N in ListName]: ListItem<N>[] } = {
  resources: [],
  timing: [],
  forms: [],
  fields: [],
  references: [],
  ports: [],
};
const cuts = new Map<string, Cut>();
let number = 0;
let lastState = '';

/**
 * Puts an item into the next message, unless the same was said before. `key` tells the items of a list apart.
 * Once the list is full, new items are only counted.
 */
export function tell<N extends ListName>(list: N, key: string, item: ListItem<N>): void {
  const text = JSON.stringify(item);
  const before = said.get(list) ?? new Map<string, string>();
  if (before.get(key) === text) return;
  if (before.size >= mostPerList && !before.has(key)) {
    cut(list);
    return;
  }
  said.set(list, before.set(key, text));
  waiting[list].push(item);
}

/** Counts what is not looked at, or seen and not told. */
export function cut(part: Part, count = 1, reason: CutReason = 'limit'): void {
  const key = part + reason;
  cuts.set(key, { part, reason, count: count + (cuts.get(key)?.count ?? 0) });
}

/** Sends what waits, if anything does or the document got further since, in as many messages as it takes. */
export function flush(metaUpgrades: boolean): void {
  const about = {
    readyState: readyStateOf(document),
    metaUpgrades,
    cuts: [...cuts.values()],
  };
  const state = JSON.stringify(about);
  if (state === lastState && Object.values(waiting).flat().length === 0) return;
  lastState = state;
  post('page-batch', {
    number: ++number,
    url: location.href,
    ...about,
    resources: taken(waiting.resources),
    timing: taken(waiting.timing),
    forms: taken(waiting.forms),
    fields: taken(waiting.fields),
    references: taken(waiting.references),
    ports: taken(waiting.ports),
  });
  flush(metaUpgrades);
}

const taken = <T>(from: T[]): T[] => from.splice(0, mostPerMessage);

/** Says everything once more, for a worker that may have forgotten this document. */
export function repeatAll(): void {
  said.clear();
  lastState = '';
}
