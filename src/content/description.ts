import { attribute, attributesOf, localNameOf, parentOf, previousOf } from './untampered.ts';

/** Characters of a selector or an opening tag; the worker cuts at the same length. */
const most = 160;
const deepest = 6;
/** Siblings counted for a position; beyond, the element is only named by its tag. */
const farthest = 500;

/** A selector that finds the element again: from the nearest id, or by position below the root. */
export function selectorOf(element: Element): string {
  const steps: string[] = [];
  for (let at: Element | null = element; at !== null && steps.length < deepest; at = parentOf(at)) {
    const id = attribute(at, 'id');
    if (id !== null && /^[\w-]{1,40}$/.test(id)) {
      steps.unshift(`#${CSS.escape(id)}`);
      break;
    }
    steps.unshift(step(at));
  }
  return steps.join(' > ').slice(0, most);
}

/** The element's opening tag, shortened. Put together from its attributes, because a copy of an image would load it. */
export function openingTag(element: Element): string {
  let html = `<${localNameOf(element)}`;
  for (const { name, value } of attributesOf(element)) {
    if (html.length > most) break;
    html += ` ${name}="${value.slice(0, most).replaceAll('"', '&quot;')}"`;
  }
  return html.length < most ? `${html}>` : `${html.slice(0, most - 1)}…`;
}

function step(element: Element): string {
  const name = localNameOf(element);
  const tag = CSS.escape(name);
  let position = 1;
  let counted = 0;
  for (let sibling = previousOf(element); sibling !== null; sibling = previousOf(sibling)) {
    if (localNameOf(sibling) === name) position += 1;
    counted += 1;
    if (counted > farthest) return tag;
  }
  return parentOf(element) === null ? tag : `${tag}:nth-of-type(${position})`;
}
