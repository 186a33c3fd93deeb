import { browser, type WebRequest } from '../platform/browser.ts';
import type { Identified } from './document-identity.ts';
import type { Sink } from './sink.ts';

/** Tells which ports of their own WebSockets connect to; no page shows them. */
export function watchSocketPorts(sink: Sink): void {
  browser.webRequest.onBeforeRequest.addListener(
    (details: Identified<WebRequest.OnBeforeRequestDetailsType>) => {
      const { tabId, url, documentId } = details;
      const { origin, port } = new URL(url);
      if (port === '' || documentId === undefined) return;
      sink(tabId, { type: 'port-seen', document: documentId, origin, use: 'websocket' });
    },
    { urls: ['ws://*/*', 'wss://*/*'], types: ['websocket'] },
  );
}
