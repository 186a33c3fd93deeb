/** Outlines the element at the end of this path; false where there is none. */
export type Outline = (path: readonly string[]) => boolean;

/** Chromium's way to show extensions what it hides from pages. */
interface PrivilegedPage {
  readonly chrome?: { readonly dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } };
}

interface PrivilegedElement extends Element {
  readonly openOrClosedShadowRoot?: ShadowRoot | null;
}

/**
 * The page may have hidden members of its document and of its forms behind elements of the same name, so they are taken
 * from prototypes.
 */
const outline: Outline = (path) => {
  const read = <T extends object, K extends keyof T>(target: T, name: K): T[K] =>
    Reflect.get(Object.getPrototypeOf(target), name, target);
  const treeIn = (host: Element): ParentNode | null | undefined =>
    read(host, 'shadowRoot') ??
    read(host as PrivilegedElement, 'openOrClosedShadowRoot') ??
    (globalThis as PrivilegedPage).chrome?.dom?.openOrClosedShadowRoot(host);
  let element: Element | undefined;
  for (const selector of path) {
    const tree = element === undefined ? document : treeIn(element);
    if (!tree) return false;
    element = read(tree, 'querySelector').call<ParentNode, [string], Element | null>(tree, selector) ?? undefined;
    if (element === undefined) return false;
  }
  if (element === undefined) return false;
  const isCalm = read(matchMedia('(prefers-reduced-motion: reduce)'), 'matches');
  read(element, 'scrollIntoView').call(element, { block: 'center', behavior: isCalm ? 'instant' : 'smooth' });
  // An animation leaves nothing behind in the page, and no style of the page can be in its way.
  const mark = { outline: '4px solid #d61f69', outlineOffset: '3px' };
  read(element, 'animate').call(element, [mark, mark], { duration: 3_000 });
  return true;
};

// The isolated world is ours alone: the page sees nothing of this.
(globalThis as { portcullisOutline?: Outline }).portcullisOutline = outline;
