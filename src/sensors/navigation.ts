import { browser, type WebNavigation } from '../platform/browser.ts';
import type { Identified } from './document-identity.ts';
import type { Sink } from './sink.ts';

/** Tells documents and frames as they start, commit, move and fail (`webNavigation`). */
export function watchNavigation(sink: Sink): void {
  const { onBeforeNavigate, onCommitted, onErrorOccurred, onHistoryStateUpdated, onReferenceFragmentUpdated } =
    browser.webNavigation;

  onBeforeNavigate.addListener((details: Identified<WebNavigation.OnBeforeNavigateDetailsType>) => {
    const { tabId, frameId, url, parentDocumentId } = details;
    // The main frame's start comes from its request, which also has the method and the redirects.
    if (frameId === 0 || parentDocumentId === undefined) return;
    sink(tabId, { type: 'frame-started', parent: parentDocumentId, frame: frameId, url });
  });

  onCommitted.addListener((details: Identified<WebNavigation.OnCommittedDetailsType>) => {
    const { tabId, frameId, url, documentId, parentDocumentId, timeStamp, transitionQualifiers } = details;
    if (documentId === undefined) return;
    const isAhead = details.documentLifecycle === 'prerender';
    if (isAhead && parentDocumentId === undefined) {
      sink(tabId, { type: 'prerendered', document: documentId, url, at: Math.round(timeStamp) });
      return;
    }
    if (frameId !== 0) {
      if (parentDocumentId === undefined) return;
      sink(tabId, { type: 'frame-committed', document: documentId, parent: parentDocumentId, frame: frameId, url });
      return;
    }
    sink(tabId, {
      type: 'committed',
      document: documentId,
      url,
      byClient: transitionQualifiers.includes('client_redirect'),
      restored: transitionQualifiers.includes('forward_back'),
      at: Math.round(timeStamp),
    });
  });

  onErrorOccurred.addListener((details: Identified<WebNavigation.OnErrorOccurredDetailsType>) => {
    const { tabId, frameId, url, parentDocumentId, timeStamp } = details;
    if (frameId !== 0) {
      if (parentDocumentId !== undefined) {
        sink(tabId, { type: 'frame-failed', parent: parentDocumentId, frame: frameId, url });
      }
      return;
    }
    // Both browsers state the code; it is absent from the API's types.
    const { error = 'unknown' } = details as { readonly error?: string };
    sink(tabId, { type: 'navigation-failed', url, code: error, at: Math.round(timeStamp) });
  });

  for (const moved of [onHistoryStateUpdated, onReferenceFragmentUpdated]) {
    moved.addListener((details: Identified<WebNavigation.OnHistoryStateUpdatedDetailsType>) => {
      const { tabId, frameId, url, documentId } = details;
      if (frameId === 0 && documentId !== undefined) {
        sink(tabId, { type: 'address-changed', document: documentId, url });
      }
    });
  }
}
