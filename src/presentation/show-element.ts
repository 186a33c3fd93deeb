import { intoShadow } from '../core/standards/into-shadow.ts';
import { browser } from '../platform/browser.ts';
import type { Outline } from './outline.iife.ts';
import script from './outline.iife.ts?script&iife';

/** Scrolls to an element of a tab's page and outlines it for a moment. Resolves with whether it is still there. */
export async function showElement(tabId: number, frameUrl: string, selector: string): Promise<boolean> {
  const target = { tabId, allFrames: true };
  await browser.scripting.executeScript({ target, files: [script] });
  const results = await browser.scripting.executeScript({
    target,
    func: outlineThere,
    args: [frameUrl, selector.split(intoShadow)],
  });
  return results.some(({ result }) => result === true);
}

/** Runs in the page, apart from its scripts. A frame that came after the script was put into the others has none. */
const outlineThere: Outline = (frameUrl, path) =>
  (globalThis as { portcullisOutline?: Outline }).portcullisOutline?.(frameUrl, path) ?? false;
