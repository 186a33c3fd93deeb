import { browser, type WebRequest } from '../platform/browser.ts';
import { logError } from '../platform/log-error.ts';
import type { Identified } from './document-identity.ts';
import type { Sink } from './sink.ts';

/**
 * Tells the protocol of each host that the documents of a tab load from, until the returned function is called. Firefox
 * asks a listener that may know such things about every request before it goes on, so it is there in a deep audit only.
 */
export function watchResourceSecurity(sink: Sink, tabId: number): () => void {
  const { onHeadersReceived, getSecurityInfo } = browser.webRequest;
  const asked = new Set<string>();
  const listen = (details: Identified<WebRequest.OnHeadersReceivedDetailsType>): undefined => {
    const { requestId, type, url, documentId, parentDocumentId } = details;
    // A frame that is yet to come has no document itself.
    const document = type === 'sub_frame' ? parentDocumentId : documentId;
    const { host } = new URL(url);
    if (type === 'main_frame' || document === undefined || asked.has(`${document} ${host}`)) return;
    asked.add(`${document} ${host}`);
    getSecurityInfo(requestId).then(
      ({ protocolVersion: protocol }) => {
        if (protocol !== undefined) sink(tabId, { type: 'resource-security-seen', document, host, protocol });
      },
      (error: unknown) => logError('connection security', error),
    );
  };
  onHeadersReceived.addListener(listen, { urls: ['https://*/*'], tabId }, ['blocking']);
  return () => onHeadersReceived.removeListener(listen);
}
