import { intoShadow } from '../core/standards/into-shadow.ts';
import { attribute, attributesOf, localNameOf, nextOf, parentOf, previousOf, rootOf } from './untampered.ts';

/** Characters of a selector or an opening tag; the worker cuts at the same length. */
const most = 160;
const deepest = 6;
/** Siblings counted for a position; beyond, the element is only named by its tag. */
const farthest = 500;

/**
 * A selector that finds the element again: from the nearest id, or by position below the root.
 * Through shadow roots it leads from host to tree by `>>>`.
 */
export function selectorOf(element: Element): string {
  const root = rootOf(element);
  const outer = root instanceof ShadowRoot ? `${selectorOf(root.host)}${intoShadow}` : '';
  return `${outer}${selectorInTree(element)}`.slice(0, most);
}

function selectorInTree(element: Element): string {
  const steps: string[] = [];
  for (let at: Element | null = element; at !== null && steps.length < deepest; at = parentOf(at)) {
    const id = attribute(at, 'id');
    if (id !== null && /^[\w-]{1,40}$/.test(id)) {
      steps.unshift(`#${CSS.escape(id)}`);
      break;
    }
    steps.unshift(step(at));
  }
  return steps.join(' > ');
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
  const tag = CSS.escape(localNameOf(element));
  const before = alike(element, previousOf);
  if (before === undefined || parentOf(element) === null) return tag;
  return before === 0 && alike(element, nextOf) === 0 ? tag : `${tag}:nth-of-type(${before + 1})`;
}

/** How many siblings of the same name there are in one direction; undefined when there are too many to count. */
function alike(element: Element, next: (of: Element) => Element | null): number | undefined {
  const name = localNameOf(element);
  let found = 0;
  let passed = 0;
  for (let sibling = next(element); sibling !== null; sibling = next(sibling)) {
    if (localNameOf(sibling) === name) found += 1;
    passed += 1;
    if (passed > farthest) return undefined;
  }
  return found;
}
