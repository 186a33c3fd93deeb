import { isDownload } from '../core/standards/download.ts';
import { sitePages } from '../platform/abilities.ts';
import { browser, type WebRequest } from '../platform/browser.ts';
import { headerFields } from './documents.ts';
import type { Sink } from './sink.ts';

/**
 * Tells when a page asked for a document and got a file to save: by a link, a script or a form. The page stays, so the
 * request belongs to it. What a person typed has no page that asked.
 */
export function watchDownloads(sink: Sink): void {
  browser.webRequest.onResponseStarted.addListener(
    (details: WebRequest.OnResponseStartedDetailsType) => {
      const from = askerOf(details);
      if (from === undefined || !isDownload(headerFields(details.responseHeaders))) return;
      sink(details.tabId, { type: 'download-seen', navigation: details.requestId, from });
    },
    { urls: sitePages, types: ['main_frame'] },
    ['responseHeaders'],
  );
}

/** Chromium names the origin that asked, Firefox the page; the API's types know only one of them. */
function askerOf(details: { readonly originUrl?: string; readonly initiator?: string }): string | undefined {
  return details.originUrl ?? details.initiator;
}
