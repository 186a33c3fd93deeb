import { step } from './limits.ts';
import { inChromium } from './post.ts';
import { all, localNameOf, read } from './untampered.ts';

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

/** Frequent elements that cannot have a shadow root. To leave one out costs a tenth of asking it (measured). */
const rest = ':not(a,img,li,td,path)';

/** Whether the page may still be busy with loading. */
let isFirst = inChromium;

/** Finds shadow roots, nested ones too: no query asks for their hosts, so almost every element is asked. */
export function* findShadowRoots(): Generator {
  // What is added meanwhile is walked, too.
  for (const root of roots) {
    let passed = 0;
    for (const element of all(root, rest)) {
      const shadowRoot = shadowRootOf(element);
      if (shadowRoot) roots.add(shadowRoot);
      if (++passed % step === 0) yield;
    }
  }
  isFirst = false;
}

/**
 * Chromium answers for closed roots of HTML elements only, and takes eight times as long as for open ones (measured). So
 * what hardly ever has a closed one, which is all that is no custom element, is asked for it from the second look on.
 */
function shadowRootOf(element: Element): ShadowRoot | null {
  if (!inChromium) return read(element as Privileged, 'openOrClosedShadowRoot');
  if (isFirst && !localNameOf(element).includes('-')) return read(element, 'shadowRoot');
  return element instanceof HTMLElement ? chrome.dom.openOrClosedShadowRoot(element) : null;
}
