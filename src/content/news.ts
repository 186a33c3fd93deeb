/** What was read off each element so far. */
const known = new WeakMap<Element, Set<string>>();

/** Whether this was not read off the element before: nothing is counted or described twice. */
export function isNews(element: Element, text: string): boolean {
  const before = known.get(element) ?? new Set();
  known.set(element, before);
  return before.size < before.add(text).size;
}
