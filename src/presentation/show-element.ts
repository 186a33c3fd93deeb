import { intoShadow } from '../core/standards/into-shadow.ts';
import { browser } from '../platform/browser.ts';

/** Scrolls to an element of a tab's page and outlines it for a moment. Resolves with whether it is still there. */
export async function showElement(tabId: number, frameUrl: string, selector: string): Promise<boolean> {
  const results = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: outline,
    args: [frameUrl, selector.split(intoShadow)],
  });
  return results.some(({ result }) => result === true);
}

/** Chromium's way to show extensions what it hides from pages. */
interface PrivilegedPage {
  readonly chrome?: { readonly dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } };
}

/** Runs in the page, so it can use nothing from outside itself. */
function outline(frameUrl: string, path: readonly string[]): boolean {
  if (location.href.split('#')[0] !== frameUrl.split('#')[0]) return false;
  const treeIn = (host: Element | undefined): ParentNode | null | undefined =>
    host &&
    (host.shadowRoot ??
      ('openOrClosedShadowRoot' in host ? (host.openOrClosedShadowRoot as ShadowRoot | null) : undefined) ??
      (globalThis as PrivilegedPage).chrome?.dom?.openOrClosedShadowRoot(host));
  let element: Element | undefined;
  for (const selector of path) {
    const tree = element === undefined ? document : treeIn(element);
    element = tree?.querySelector(selector) ?? undefined;
    if (element === undefined) return false;
  }
  if (element === undefined) return false;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({ block: 'center', behavior: calm ? 'instant' : 'smooth' });
  // An animation leaves nothing behind in the page, and no style of the page can be in its way.
  const mark = { outline: '4px solid #d61f69', outlineOffset: '3px' };
  element.animate([mark, mark], { duration: 3_000 });
  return true;
}
