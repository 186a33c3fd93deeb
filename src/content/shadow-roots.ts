/** Elements looked at between two questions whether the page wants its time back. */
const stride = 500;

const known = new WeakSet<ShadowRoot>();
let counted = -1;

/**
 * Finds the open shadow roots of the document, nested ones too, in the page's idle time: no query asks for their hosts,
 * so this is the one walk over every element. It is not made again while the number of elements stays the same.
 */
export function findShadowRoots(found: (root: ShadowRoot) => void): void {
  const { length } = document.getElementsByTagName('*');
  if (length === counted) return;
  counted = length;
  walk(document.createTreeWalker(document, NodeFilter.SHOW_ELEMENT), found);
}

function walk(walker: TreeWalker, found: (root: ShadowRoot) => void): void {
  requestIdleCallback((deadline) => {
    for (let left = stride; ; left--) {
      if (left === 0) {
        if (deadline.timeRemaining() < 1) return walk(walker, found);
        left = stride;
      }
      const element = walker.nextNode();
      if (element === null) return;
      // The walker shows elements only.
      const { shadowRoot } = element as Element;
      if (shadowRoot === null || known.has(shadowRoot)) continue;
      known.add(shadowRoot);
      found(shadowRoot);
      walk(document.createTreeWalker(shadowRoot, NodeFilter.SHOW_ELEMENT), found);
    }
  });
}
