import type { Kept } from '../visit.ts';

interface Bounds {
  readonly items: number;
  /** Sum of the lengths of all strings in the list. */
  readonly characters: number;
}

export const nothingKept = <T>(): Kept<T> => ({ items: [], omitted: 0, characters: 0 });

/** Adds an item if it fits; otherwise counts it as omitted. */
export function keep<T extends object>(kept: Kept<T>, item: T, bounds: Bounds): Kept<T> {
  const characters = kept.characters + charactersOf(item);
  if (kept.items.length >= bounds.items || characters > bounds.characters) {
    return { ...kept, omitted: kept.omitted + 1 };
  }
  return { items: [...kept.items, item], omitted: kept.omitted, characters };
}

/** Adds an item, or puts it in the place of one that was told before of the same element. */
export function keepLatest<T extends ElementFact>(kept: Kept<T>, item: T, bounds: Bounds): Kept<T> {
  const { frame, selector, url, kind } = item;
  const index = kept.items.findIndex(
    (other) => other.frame === frame && other.selector === selector && other.url === url && other.kind === kind,
  );
  const known = kept.items[index];
  if (known === undefined) return keep(kept, item, bounds);
  const characters = kept.characters + charactersOf(item) - charactersOf(known);
  return { ...kept, items: kept.items.with(index, item), characters };
}

interface ElementFact {
  readonly frame: string;
  readonly selector: string;
  readonly url?: string;
  readonly kind?: string;
}

/** The lengths of all strings in an item, its nested objects included. */
function charactersOf(item: object): number {
  let sum = 0;
  for (const value of Object.values(item)) {
    if (typeof value === 'string') sum += value.length;
    else if (typeof value === 'object' && value !== null) sum += charactersOf(value);
  }
  return sum;
}
