import type { ToldItem } from '../core/events.ts';
import { describe } from './description.ts';
import { cut, isFull, tell } from './outbox.ts';

type ListOfElements = 'forms' | 'fields' | 'references';

/** What was told of an element, so that it is described once: to count its siblings takes time. */
const told = new WeakMap<Element, Set<string>>();

/** Tells a fact about an element, described by where it is and what it looks like. */
export function tellOf<L extends ListOfElements>(
  element: Element,
  list: L,
  facts: Omit<ToldItem<L>, 'selector' | 'html'>,
): void {
  const text = list + JSON.stringify(facts);
  const before = told.get(element) ?? new Set();
  if (before.has(text)) return;
  told.set(element, before.add(text));
  if (isFull(list)) {
    cut(list);
    return;
  }
  const item = { ...facts, ...describe(element) };
  // The facts and the description are the whole item.
  tell(list, item.selector + text, item as never);
}
