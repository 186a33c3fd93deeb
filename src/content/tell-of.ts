import type { ToldItem } from '../core/events.ts';
import { describe } from './description.ts';
import { isNews } from './news.ts';
import { cut, isFull, tell } from './outbox.ts';

type ListOfElements = 'forms' | 'fields' | 'references';

/** Tells a fact about an element, described by where it is and what it looks like. */
export function tellOf<L extends ListOfElements>(
  element: Element,
  list: L,
  facts: Omit<ToldItem<L>, 'selector' | 'html'>,
): void {
  const text = list + JSON.stringify(facts);
  if (!isNews(element, text)) return;
  if (isFull(list)) {
    cut(list);
    return;
  }
  const item = { ...facts, ...describe(element) };
  // The facts and the description are the whole item.
  tell(list, item.selector + text, item as never);
}
