/** Chromium's way to show extensions what it hides from pages. */
interface PrivilegedPage {
  readonly chrome?: { readonly dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } };
}

/** Firefox has it on the element itself. */
interface MaybeHost extends Element {
  readonly openOrClosedShadowRoot?: ShadowRoot | null;
}

/** What a browser draws above all else, in the order in which it was opened, which it tells nobody. */
const inTopLayer = [':popover-open', ':modal', ':fullscreen', ':active-view-transition']
  .filter((selector) => CSS.supports(`selector(${selector})`))
  .join();

export const isInTopLayer = (target: EventTarget | null): boolean =>
  target instanceof Element && target.matches(inTopLayer);

/**
 * Whether an element other than this one is in the top layer, or a view transition is drawn over all: it may cover this
 * one and let clicks through. Looked for in shadow trees, too, closed ones included; asked only when somebody clicks.
 */
export const isSomethingAbove = (own: Element, root: ParentNode = document): boolean =>
  [...root.querySelectorAll(inTopLayer)].some((element) => element !== own) ||
  [...root.querySelectorAll('*')].some((element) => {
    const tree = element === own ? null : shadowRootOf(element);
    return tree !== null && isSomethingAbove(own, tree);
  });

/** SVG and MathML elements host no trees, and Chromium's function takes none of them. */
function shadowRootOf(element: MaybeHost): ShadowRoot | null {
  if (element.openOrClosedShadowRoot !== undefined) return element.openOrClosedShadowRoot;
  const { chrome } = globalThis as PrivilegedPage;
  return element instanceof HTMLElement ? (chrome?.dom?.openOrClosedShadowRoot(element) ?? null) : null;
}
