import { intoShadow } from '../core/standards/into-shadow.ts';
import { deepest, farthest, longestSnippet as most } from './limits.ts';
import { attribute, call, localNameOf, parentOf, read } from './untampered.ts';

/** Where an element is, and what it looks like. */
export const describe = (element: Element): { readonly selector: string; readonly html: string } => ({
  selector: selectorOf(element),
  html: openingTag(element),
});

/**
 * A selector that finds the element again: from the nearest id, or by position below the root.
 * Through shadow roots it leads from host to tree by `>>>`.
 */
function selectorOf(element: Element): string {
  const trees: string[] = [];
  for (let at: Element | undefined = element; at && trees.length < deepest; ) {
    trees.unshift(selectorInTree(at));
    const root: Node = call(at, 'getRootNode');
    at = root instanceof ShadowRoot ? read(root, 'host') : undefined;
  }
  return trees.join(intoShadow).slice(0, most);
}

function selectorInTree(element: Element): string {
  const steps: string[] = [];
  for (let at: Element | null = element; at && steps.length < deepest; at = parentOf(at)) {
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
function openingTag(element: Element): string {
  let html = `<${localNameOf(element)}`;
  for (const { name, value } of read(element, 'attributes')) {
    if (html.length > most) break;
    html += ` ${name}="${value.slice(0, most).replaceAll('"', '&quot;')}"`;
  }
  return html.length < most ? `${html}>` : `${html.slice(0, most - 1)}…`;
}

function step(element: Element): string {
  const tag = CSS.escape(localNameOf(element));
  const before = alike(element);
  // The first of its kind is what its name finds.
  return before === 0 ? tag : `${tag}:nth-of-type(${before + 1})`;
}

/** How many siblings before it have the same name; as if there were none when there are too many to count. */
function alike(element: Element): number {
  const name = localNameOf(element);
  let found = 0;
  let at: Element | null = element;
  for (let passed = 0; passed < farthest; passed++) {
    at = read(at, 'previousElementSibling');
    if (at === null) return found;
    if (localNameOf(at) === name) found += 1;
  }
  return 0;
}
