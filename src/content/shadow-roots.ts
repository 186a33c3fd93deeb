import { whenIdle } from './idle.ts';
import { inChromium } from './post.ts';
import { localNameOf } from './untampered.ts';

/** Elements looked at between two questions whether the page wants its time back. */
const stride = 500;

const known = new WeakSet<ShadowRoot>();
let counted = -1;

/** Chromium's way to show extensions what it hides from pages; Firefox's is a property of every element. */
declare const chrome: { readonly dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } };

interface Privileged extends Element {
  readonly openOrClosedShadowRoot?: ShadowRoot | null;
}

/**
 * Finds the shadow roots of the document, nested ones too, in the page's idle time: no query asks for their hosts,
 * so this is the one walk over every element. It is not made again while the number of elements stays the same.
 */
export function findShadowRoots(found: (root: ShadowRoot) => void): void {
  const { length } = document.getElementsByTagName('*');
  if (length === counted) return;
  counted = length;
  walk(document.createTreeWalker(document, NodeFilter.SHOW_ELEMENT), found);
}

function walk(walker: TreeWalker, found: (root: ShadowRoot) => void): void {
  whenIdle((deadline) => {
    for (let left = stride; ; left--) {
      if (left === 0) {
        if (deadline.timeRemaining() < 1) return walk(walker, found);
        left = stride;
      }
      const element = walker.nextNode();
      if (element === null) return;
      // The walker shows elements only.
      const shadowRoot = shadowRootOf(element as Element);
      if (shadowRoot === null || known.has(shadowRoot)) continue;
      known.add(shadowRoot);
      found(shadowRoot);
      walk(document.createTreeWalker(shadowRoot, NodeFilter.SHOW_ELEMENT), found);
    }
  });
}

/** Closed roots are asked for on custom elements only, which is where they are: the question is dear. */
function shadowRootOf(element: Element): ShadowRoot | null {
  const { shadowRoot } = element;
  if (shadowRoot !== null || !(element instanceof HTMLElement) || !localNameOf(element).includes('-'))
    return shadowRoot;
  return (
    (inChromium ? chrome.dom?.openOrClosedShadowRoot(element) : (element as Privileged).openOrClosedShadowRoot) ?? null
  );
}
