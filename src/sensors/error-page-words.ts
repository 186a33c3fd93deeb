import { badRequest, wordsOfRefusal } from '../core/standards/error-page-words.ts';
import { browser } from '../platform/browser.ts';
import { logError } from '../platform/log-error.ts';
import { readTab } from '../recording/tab-store.ts';
import type { Sink } from './sink.ts';

/** Characters of an error page that are read. */
const most = 1_000;

/**
 * Reads the words of a page that came as an error of the kind in which servers say that they want TLS, or a client
 * certificate. Such pages are rare, so all others cost one look at what is stored.
 */
export function watchErrorPageWords(sink: Sink): void {
  browser.webNavigation.onCompleted.addListener(({ tabId, frameId }) => {
    if (frameId === 0) read(tabId, sink).catch((error) => logError('error page', error));
  });
}

async function read(tabId: number, sink: Sink): Promise<void> {
  const [visit] = (await readTab(tabId)).visits;
  const { url = '', status } = visit?.navigation?.hops.at(-1) ?? {};
  // Firefox may tell of the answer only after its page has loaded.
  const [words, wanted] = wordsOfRefusal(url, status || badRequest) ?? [];
  if (visit?.document === undefined || words === undefined || wanted === undefined) return;
  const [page] = await browser.scripting.executeScript({
    target: { tabId },
    func: (length: number) => `${document.title} ${document.body?.textContent ?? ''}`.slice(0, length),
    args: [most],
  });
  if (words.test(String(page?.result))) sink(tabId, { type: 'error-page-read', document: visit.document, wanted });
}
