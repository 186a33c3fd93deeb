import { intoShadow } from '../core/standards/into-shadow.ts';
import { askDocument } from '../platform/ask-document.ts';
import type { Outline } from './outline.iife.ts';
import script from './outline.iife.ts?script&iife';

/**
 * Scrolls to an element in one of these documents of a tab and outlines it for a moment, in each that has it. Resolves
 * with whether one has.
 */
export async function showElement(tabId: number, documents: readonly string[], selector: string): Promise<boolean> {
  const path = selector.split(intoShadow);
  const shown = await Promise.all(documents.map((one) => askDocument(tabId, one, script, outlineThere, [path])));
  return shown.includes(true);
}

/** Runs in the page, apart from its scripts. */
const outlineThere: Outline = (path) =>
  (globalThis as { portcullisOutline?: Outline }).portcullisOutline?.(path) ?? false;
