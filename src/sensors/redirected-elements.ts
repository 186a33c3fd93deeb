import * as v from 'valibot';
import type { TabEvent } from '../core/events.ts';
import { askDocument } from '../platform/ask-document.ts';
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
  const asked = Object.keys(visit.frames).map(async (document) => {
    const parsed = v.safeParse(found, await askDocument(tabId, document, script, askThere, [urls]));
    if (parsed.success && parsed.output.length > 0)
      await record(tabId, { type: 'elements-found', document, elements: parsed.output });
  });
  await Promise.all(asked);
}

/** Runs in the page, apart from its scripts. */
const askThere = (urls: readonly string[]): ReturnType<FindElements> | null =>
  (globalThis as { portcullisFindElements?: FindElements }).portcullisFindElements?.(urls) ?? null;

const found = v.pipe(v.array(v.object({ url: v.string(), selector: v.string(), html: v.string() })), v.maxLength(250));
