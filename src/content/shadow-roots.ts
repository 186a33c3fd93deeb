import { inChromium } from './post.ts';
import { call, localNameOf, read } from './untampered.ts';

/** Elements looked at in one step. */
const stride = 100;

/** The document and the shadow roots in it: what is looked at. */
export const roots = new Set<Document | ShadowRoot>([document]);

/** Chromium's way to show extensions what it hides from pages; Firefox's is a property of every element. */
declare const chrome: { readonly dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } };

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
      const shadowRoot = shadowRootOf(element as HTMLElement);
      if (shadowRoot !== null) roots.add(shadowRoot);
    }
  }
}

/** Chromium answers for closed roots only where an element can have one, and takes its time. */
function shadowRootOf(element: HTMLElement): ShadowRoot | null {
  if (!inChromium) return read(element as Element as Privileged, 'openOrClosedShadowRoot');
  const open = read(element, 'shadowRoot');
  return open === null && mayBeHost.test(localNameOf(element)) && element instanceof HTMLElement
    ? (chrome.dom?.openOrClosedShadowRoot(element) ?? null)
    : open;
}

const mayBeHost = /-|^(article|aside|blockquote|body|div|footer|h[1-6]|header|main|nav|p|section|span)$/;
