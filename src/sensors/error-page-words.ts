import { mayTell, wantedBy } from '../core/standards/error-page-words.ts';
import type { Visit } from '../core/visit.ts';
import { browser } from '../platform/browser.ts';
import { logError } from '../platform/log-error.ts';
import { readTab } from '../recording/tab-store.ts';
import type { Sink } from './sink.ts';

/** Characters of an error page that are read. */
const most = 1_000;
/** How often, and after how many milliseconds, the answer is looked for: Firefox may tell of it after its page has loaded. */
const patience = { looks: 4, pause: 250 } as const;

/**
 * Reads the words of a page that came as an error of the kind in which servers say that they want TLS, or a client
 * certificate. Such pages are rare, so all others cost one look at what is stored.
 */
export function watchErrorPageWords(sink: Sink): void {
  browser.webNavigation.onCompleted.addListener(
    ({ tabId, frameId }) => {
      if (frameId === 0) void read(tabId, sink).catch((error) => logError('error page', error));
    },
    { url: [{ schemes: ['http', 'https'] }] },
  );
}

async function read(tabId: number, sink: Sink): Promise<void> {
  const visit = await answered(tabId);
  const { url, status } = visit?.navigation?.hops.at(-1) ?? {};
  if (visit?.document === undefined || url === undefined || status === undefined || !mayTell(url, status)) return;
  const [page] = await browser.scripting.executeScript({
    target: { tabId },
    func: (length: number) => `${document.title} ${document.body?.textContent ?? ''}`.slice(0, length),
    args: [most],
  });
  const wanted = wantedBy(url, status, String(page?.result ?? ''));
  if (wanted !== undefined) sink(tabId, { type: 'error-page-read', document: visit.document, wanted });
}

/** What the tab shows, once its answer is known. */
async function answered(tabId: number, looks: number = patience.looks): Promise<Visit | undefined> {
  const [visit] = (await readTab(tabId)).visits;
  if (visit?.navigation?.hops.at(-1)?.status !== 0 || looks === 0) return visit;
  await new Promise((resolve) => setTimeout(resolve, patience.pause));
  return answered(tabId, looks - 1);
}
