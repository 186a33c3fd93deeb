import { browser } from '../platform/browser.ts';

/** Scrolls to an element of a tab's page and outlines it for a moment. Resolves with whether it is still there. */
export async function showElement(tabId: number, frameUrl: string, selector: string): Promise<boolean> {
  const results = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: outline,
    args: [frameUrl, selector],
  });
  return results.some(({ result }) => result === true);
}

/** Runs in the page, so it can use nothing from outside itself. */
function outline(frameUrl: string, selector: string): boolean {
  if (location.href.split('#')[0] !== frameUrl.split('#')[0]) return false;
  const find = (root: Document | ShadowRoot): Element | null => {
    const here = root.querySelector(selector);
    if (here !== null) return here;
    for (const { shadowRoot } of root.querySelectorAll('*')) {
      const inside = shadowRoot && find(shadowRoot);
      if (inside) return inside;
    }
    return null;
  };
  const element = find(document);
  if (element === null) return false;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({ block: 'center', behavior: calm ? 'instant' : 'smooth' });
  // An animation leaves nothing behind in the page, and no style of the page can be in its way.
  const mark = { outline: '4px solid #d61f69', outlineOffset: '3px' };
  element.animate([mark, mark], { duration: 3_000 });
  return true;
}
