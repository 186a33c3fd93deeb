import { cookiesOf } from '../core/standards/set-cookie.ts';
import { engine, sitePages } from '../platform/abilities.ts';
import { browser, type WebRequest } from '../platform/browser.ts';
import { headerFields } from './documents.ts';
import type { Sink } from './sink.ts';

/**
 * Tells which cookies documents set, without their values, until the returned function is called. Chromium shows them
 * only to listeners with `extraHeaders`, which slow every request (measured), so there it is asked for one tab at a time.
 */
export function watchCookies(sink: Sink, tabId?: number): () => void {
  const { onHeadersReceived } = browser.webRequest;
  const listen = (details: WebRequest.OnHeadersReceivedDetailsType): undefined => {
    const { requestId, url, responseHeaders } = details;
    const cookies = headerFields(responseHeaders)
      .filter(({ name }) => name === 'set-cookie')
      .flatMap(({ value }) => cookiesOf(value, url));
    sink(details.tabId, { type: 'cookies-seen', navigation: requestId, cookies });
  };
  const filter: WebRequest.RequestFilter = { urls: sitePages, types: ['main_frame'] };
  if (tabId !== undefined) filter.tabId = tabId;
  const extra = engine === 'chromium' ? ['extraHeaders'] : [];
  // The API's type lacks `extraHeaders`; Chromium documents it.
  onHeadersReceived.addListener(listen, filter, ['responseHeaders', ...extra] as ['responseHeaders']);
  return () => onHeadersReceived.removeListener(listen);
}
