import { intoShadow } from '../core/standards/into-shadow.ts';
import { browser } from '../platform/browser.ts';
import type { Outline } from './outline.iife.ts';
import script from './outline.iife.ts?script&iife';

/**
 * Scrolls to an element in one of these documents of a tab and outlines it for a moment, in each that has it. Resolves
 * with whether one has.
 */
export async function showElement(tabId: number, documents: readonly string[], selector: string): Promise<boolean> {
  const path = selector.split(intoShadow);
  const shown = await Promise.all(
    documents.map(async (document) => {
      // The library's types are older than documents that have an identity.
      const target = { tabId, documentIds: [document] };
      try {
        await browser.scripting.executeScript({ target, files: [script] });
        const [injection] = await browser.scripting.executeScript({ target, func: outlineThere, args: [path] });
        return injection?.result === true;
      } catch {
        // The document is gone, or no script may be put into it.
        return false;
      }
    }),
  );
  return shown.includes(true);
}

/** Runs in the page, apart from its scripts. */
const outlineThere: Outline = (path) =>
  (globalThis as { portcullisOutline?: Outline }).portcullisOutline?.(path) ?? false;
