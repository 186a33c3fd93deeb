import type { ToldItem } from '../core/events.ts';
import { describe } from './description.ts';
import { isNews } from './news.ts';
import { cut, isFull, tell } from './outbox.ts';

type ListOfElements = 'forms' | 'fields' | 'references';

/** Facts about an element. Those that come last may be missing where the list is full, and it is only counted. */
type Facts<Item> = { readonly [Name in Exclude<keyof Item, 'selector' | 'html'>]: Item[Name] | undefined };

/** Tells facts about an element, described by where it is and what it looks like. */
export function tellOf<L extends ListOfElements>(element: Element, list: L, facts: Facts<ToldItem<L>>): void {
  // Without its end it is part of what was told with more facts.
  const text = list + JSON.stringify(facts).slice(0, -1);
  if (!isNews(element, text)) return;
  if (isFull(list)) {
    cut(list);
    return;
  }
  const item = { ...facts, ...describe(element) };
  // The facts and the description are the whole item.
  tell(list, item.selector + text, item as never);
}
