import { limits } from '../limits.ts';
import type { Kept, KeptItems, KeptName, Visit } from '../visit.ts';

interface Bounds {
  readonly items: number;
  /** Sum of the lengths of all strings in the list. */
  readonly characters: number;
}

export const nothingKept = <T>(): Kept<T> => ({ items: [], omitted: 0, characters: 0 });

/** Adds an item to a list of the visit if it fits; otherwise counts it as omitted. */
export function keepIn<N extends KeptName>(visit: Visit, name: N, item: KeptItems[N]): Visit {
  const lists: { readonly [M in KeptName]: Kept<KeptItems[M]> } = visit;
  return { ...visit, [name]: keep(lists[name], item, limits[name]) };
}

/** Adds an item if it fits; otherwise counts it as omitted. */
export function keep<T extends object>(kept: Kept<T>, item: T, bounds: Bounds): Kept<T> {
  const characters = kept.characters + charactersOf(item);
  if (kept.items.length >= bounds.items || characters > bounds.characters) {
    return { ...kept, omitted: kept.omitted + 1 };
  }
  return { items: [...kept.items, item], omitted: kept.omitted, characters };
}

type ListOfElements = { [N in KeptName]: KeptItems[N] extends ElementFact ? N : never }[KeptName];

/** Adds an item to a list of the visit, or puts it in the place of one that was told before of the same element. */
export function keepLatestIn<N extends ListOfElements>(visit: Visit, name: N, item: KeptItems[N] & ElementFact): Visit {
  const lists: { readonly [M in ListOfElements]: Kept<KeptItems[M] & ElementFact> } = visit;
  const kept = lists[name];
  const { frame, selector, url, kind } = item;
  const index = kept.items.findIndex(
    (other) => other.frame === frame && other.selector === selector && other.url === url && other.kind === kind,
  );
  const known = kept.items[index];
  if (known === undefined) return keepIn(visit, name, item);
  const characters = kept.characters + charactersOf(item) - charactersOf(known);
  return { ...visit, [name]: { ...kept, items: kept.items.with(index, item), characters } };
}

interface ElementFact {
  readonly frame: string;
  readonly selector: string;
  readonly url?: string;
  readonly kind?: string;
}

/** The lengths of all strings in something, its nested objects included. */
export function charactersOf(item: object): number {
  let sum = 0;
  for (const value of Object.values(item)) {
    if (typeof value === 'string') sum += value.length;
    else if (typeof value === 'object' && value !== null) sum += charactersOf(value);
  }
  return sum;
}
