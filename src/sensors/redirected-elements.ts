import * as v from 'valibot';
import type { TabEvent } from '../core/events.ts';
import { sameResource } from '../core/standards/kept-address.ts';
import { browser } from '../platform/browser.ts';
import { record } from '../recording/session.ts';
import { readTab } from '../recording/tab-store.ts';
import type { FindElements } from './find-elements.iife.ts';
import script from './find-elements.iife.ts?script&iife';

/** Tabs whose pages asked for something that was redirected to an insecure address, until its element was looked for. */
const waiting = new Set<number>();

/**
 * Looks for the elements that ask for secure addresses which redirect to insecure ones: nothing in the page tells that
 * they do, so its script does not report them. Once for each such redirect, when its document has loaded.
 */
export async function findRedirectedElements(tabId: number, event: TabEvent): Promise<void> {
  if (event.type === 'request-seen' && event.from !== undefined) waiting.add(tabId);
  if (!waiting.has(tabId)) return;
  const [visit] = (await readTab(tabId)).visits;
  if (visit?.document === undefined || visit.frames[visit.document]?.readyState !== 'complete') return;
  waiting.delete(tabId);
  const sought = visit.observations.items.filter(
    (one) => one.redirectedFrom !== undefined && one.element === undefined,
  );
  const urls = [...new Set(sought.flatMap(({ redirectedFrom = [] }) => redirectedFrom))];
  if (urls.length === 0) return;
  const target = { tabId, allFrames: true };
  await browser.scripting.executeScript({ target, files: [script] });
  const results = await browser.scripting.executeScript({ target, func: askThere, args: [urls] });
  for (const { result } of results) {
    const parsed = v.safeParse(found, result);
    if (!parsed.success || parsed.output.elements.length === 0) continue;
    const { url, elements } = parsed.output;
    for (const [document, frame] of Object.entries(visit.frames)) {
      if (sameResource(frame.url, url)) await record(tabId, { type: 'elements-found', document, elements });
    }
  }
}

/** Runs in the page, apart from its scripts. A frame that came after the script was put into the others has none. */
const askThere = (urls: readonly string[]): ReturnType<FindElements> | null =>
  (globalThis as { portcullisFindElements?: FindElements }).portcullisFindElements?.(urls) ?? null;

const found = v.object({
  url: v.string(),
  elements: v.pipe(v.array(v.object({ url: v.string(), selector: v.string(), html: v.string() })), v.maxLength(250)),
});
