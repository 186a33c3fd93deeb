import { wordsOfRefusal } from '../core/standards/error-page-words.ts';
import { engine } from '../platform/abilities.ts';
import { browser } from '../platform/browser.ts';
import { logError } from '../platform/log-error.ts';
import { readTab } from '../recording/tab-store.ts';
import type { Sink } from './sink.ts';

/** Characters of an error page that are read. */
const most = 1_000;
/** Milliseconds; Firefox may tell of an answer only after its page has loaded. */
const lateness = 500;

/**
 * Reads the words of a page that came as an error of the kind in which servers say that they want TLS, or a client
 * certificate. Such pages are rare, so all others cost one look at what is stored.
 */
export function watchErrorPageWords(sink: Sink): void {
  browser.webNavigation.onCompleted.addListener(({ tabId, frameId }) => {
    if (frameId === 0) attempt(tabId, sink, true);
  });
}

const attempt = (tabId: number, sink: Sink, again: boolean): void =>
  void read(tabId, sink, again).catch((error) => logError('error page', error));

async function read(tabId: number, sink: Sink, again: boolean): Promise<void> {
  const [visit] = (await readTab(tabId)).visits;
  const { url = '', status = 0 } = visit?.navigation?.hops.at(-1) ?? {};
  if (engine === 'firefox' && status === 0 && again) setTimeout(attempt, lateness, tabId, sink, false);
  const refusals = wordsOfRefusal(url, status);
  if (visit?.document === undefined || refusals.length === 0) return;
  const [page] = await browser.scripting.executeScript({
    target: { tabId },
    func: (length: number) => `${document.title} ${document.body?.textContent ?? ''}`.slice(0, length),
    args: [most],
  });
  const [, wanted] = refusals.find(([words]) => words.test(String(page?.result))) ?? [];
  if (wanted !== undefined) sink(tabId, { type: 'error-page-read', document: visit.document, wanted });
}
