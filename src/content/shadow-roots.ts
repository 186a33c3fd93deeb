import { inChromium } from './post.ts';
import { call, read } from './untampered.ts';

/** Elements looked at in one step. */
const stride = 100;

/** The document and the shadow roots in it: what is looked at. */
export const roots = new Set<Document | ShadowRoot>([document]);

/** Chromium's way to show extensions what it hides from pages; Firefox's is a property of every element. */
declare const chrome: { readonly dom: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } };

interface Privileged extends Element {
  readonly openOrClosedShadowRoot: ShadowRoot | null;
}

/** Lets go of the roots that the page has taken away; they are found again should it bring them back. */
export function forgetRoots(): void {
  for (const root of roots) if (!read(root, 'isConnected')) roots.delete(root);
}

/** Finds shadow roots, nested ones too: no query asks for their hosts, so this is the one walk over every element. */
export function* findShadowRoots(): Generator {
  // What is added meanwhile is walked, too.
  for (const root of roots) {
    const walker = call(document, 'createTreeWalker', root, NodeFilter.SHOW_ELEMENT);
    for (let passed = 1; ; passed++) {
      if (passed % stride === 0) yield;
      const element = walker.nextNode();
      if (element === null) break;
      // The walker shows elements only.
      const shadowRoot = shadowRootOf(element as Element);
      if (shadowRoot) roots.add(shadowRoot);
    }
  }
}

/** Chromium answers for closed roots of HTML elements only. */
function shadowRootOf(element: Element): ShadowRoot | null {
  if (!inChromium) return read(element as Privileged, 'openOrClosedShadowRoot');
  return element instanceof HTMLElement ? chrome.dom.openOrClosedShadowRoot(element) : null;
}
