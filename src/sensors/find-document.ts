import type { NavigationEvent } from '../core/events.ts';
import { isFollowed } from '../core/reduce/visits.ts';
import { browser } from '../platform/browser.ts';
import type { PageSender } from '../platform/receive.ts';
import { readTab } from '../recording/tab-store.ts';
import type { Identified } from './document-identity.ts';
import type { Sink } from './sink.ts';

/** Frames within frames that are followed up to the page that holds them. */
const deepest = 20;

/**
 * Sees to it that a document that speaks is known as what the browser says it is: its commit may not have been seen,
 * because the worker woke late or the tab is older than the extension. A document that the browser no longer shows, such
 * as one that is being left, stays unknown. Nothing is asked about documents that are known already. Resolves with
 * whether it is known now.
 */
export async function findDocument(sink: Sink, sender: PageSender): Promise<boolean> {
  const { tabId, documentId } = sender;
  const state = await readTab(tabId);
  if (isFollowed(state, documentId)) return true;
  // Told at once: whatever commits from now on is told after them.
  for (const found of await lineOf(sender, state.visits[0]?.document)) void sink(tabId, found);
  return isFollowed(await readTab(tabId), documentId);
}

/**
 * Chromium lists no frame that never committed anything, and what a `javascript:` address writes into one is no commit
 * (measured). Such a frame belongs to the page that was shown when it spoke: commits and messages arrive in their order,
 * and a page that is being left is no longer active.
 */
function unlistedFrame(sender: PageSender, parent: string | undefined): readonly Found[] {
  const { frameId: frame, documentId: document, documentLifecycle, url } = sender;
  if (frame === 0 || parent === undefined || documentLifecycle !== 'active') return [];
  return [{ type: 'document-found', document, url, within: { parent, frame }, at: Date.now() }];
}

type Found = Extract<NavigationEvent, { type: 'document-found' }>;

/** The document, after those around it that are not known either; empty where the browser shows another in its place. */
async function lineOf(sender: PageSender, page: string | undefined): Promise<readonly Found[]> {
  const { tabId } = sender;
  const line: Found[] = [];
  let [frame, document] = [sender.frameId, sender.documentId];
  while (line.length < deepest) {
    const shown = await frameIn(tabId, frame);
    if (shown === undefined && line.length === 0) return unlistedFrame(sender, page);
    if (shown?.documentId !== document) return [];
    const { url, documentLifecycle, parentDocumentId: parent, parentFrameId } = shown;
    if (documentLifecycle !== undefined && !lifecycles.has(documentLifecycle)) return [];
    line.unshift({
      ...{ type: 'document-found', document, url, at: Date.now() },
      ...(parent === undefined ? {} : { within: { parent, frame } }),
      ...(documentLifecycle === 'prerender' ? { ahead: true } : {}),
    });
    if (parent === undefined) return line;
    if (isFollowed(await readTab(tabId), parent)) return line;
    [frame, document] = [parentFrameId, parent];
  }
  return [];
}

/** Neither one that waits for the back button nor one that is about to be removed. */
const lifecycles: ReadonlySet<string> = new Set(['active', 'prerender']);

async function frameIn(tabId: number, frameId: number): Promise<Identified<Shown> | undefined> {
  try {
    return (await browser.webNavigation.getFrame({ tabId, frameId })) ?? undefined;
  } catch {
    // Firefox rejects where there is no such frame, or no such tab.
    return undefined;
  }
}

interface Shown {
  readonly url: string;
  readonly parentFrameId: number;
}
