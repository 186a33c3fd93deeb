import { parseUrl } from '../core/parse-url.ts';
import { wantsTls, wantsTlsStatus } from '../core/standards/wants-tls.ts';
import { browser } from '../platform/browser.ts';
import { logError } from '../platform/log-error.ts';
import { readTab } from '../recording/tab-store.ts';
import type { Sink } from './sink.ts';

/** Characters of an error page that are read. */
const most = 1_000;

/**
 * Reads the words of a page over HTTP that came as "400 Bad Request" from a port of its own, and tells if they say that
 * the port wants TLS. Such pages are rare, so all others cost one look at what is stored.
 */
export function watchTlsPortWords(sink: Sink): void {
  browser.webNavigation.onCompleted.addListener(
    ({ tabId, frameId, url }) => {
      if (frameId === 0) void read(tabId, url, sink).catch((error) => logError('error page', error));
    },
    { url: [{ schemes: ['http'] }] },
  );
}

async function read(tabId: number, url: string, sink: Sink): Promise<void> {
  if ((parseUrl(url)?.port ?? '') === '') return;
  const [visit] = (await readTab(tabId)).visits;
  // Firefox may tell of the answer only after its page has loaded.
  const status = visit?.navigation?.hops.at(-1)?.status || wantsTlsStatus;
  if (visit?.document === undefined || status !== wantsTlsStatus) return;
  const [page] = await browser.scripting.executeScript({
    target: { tabId },
    func: (length: number) => `${document.title} ${document.body?.textContent ?? ''}`.slice(0, length),
    args: [most],
  });
  if (wantsTls(String(page?.result ?? ''))) sink(tabId, { type: 'tls-wanted', document: visit.document });
}
