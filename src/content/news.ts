/** All that was read off each element so far. */
const known = new WeakMap<Element, string>();

/** Whether this was not read off the element before: nothing is counted or described twice. */
export function isNews(element: Element, text: string): boolean {
  const before = known.get(element) ?? '';
  if (before.includes(text)) return false;
  known.set(element, before + text);
  return true;
}
