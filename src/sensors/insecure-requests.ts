import type { RequestEvent } from '../core/events.ts';
import { isPlain } from '../core/standards/address.ts';
import { browser, type WebRequest } from '../platform/browser.ts';
import type { Identified } from './document-identity.ts';
import type { Sink } from './sink.ts';

/** All kinds but documents, which are followed in full elsewhere. */
const subresources: WebRequest.ResourceType[] = [
  'stylesheet',
  'script',
  'image',
  'font',
  'object',
  'xmlhttprequest',
  'ping',
  'csp_report',
  'media',
  'websocket',
  'other',
];

/**
 * Tells which sub-resources went out to insecure addresses, and which were redirected to one (`webRequest`).
 * Every listener costs the page time for each request it matches, so these match insecure addresses only,
 * and redirects, which are rare by nature.
 */
export function watchInsecureRequests(sink: Sink): void {
  const { onBeforeRedirect, onResponseStarted, onErrorOccurred } = browser.webRequest;
  const plain: WebRequest.RequestFilter = { urls: ['http://*/*', 'ws://*/*'], types: subresources };
  const any: WebRequest.RequestFilter = { urls: ['http://*/*', 'https://*/*'], types: [...subresources, 'sub_frame'] };

  const tell = (details: Identified<RequestDetails>, url: string, how: RequestEvent['how']): void => {
    const document = details.type === 'sub_frame' ? details.parentDocumentId : details.documentId;
    if (document === undefined || details.tabId < 0) return;
    sink(details.tabId, { type: 'request-seen', document, url, kind: details.type, how });
  };

  onResponseStarted.addListener((details) => tell(details, details.url, 'answered'), plain);
  onErrorOccurred.addListener((details) => tell(details, details.url, 'failed'), plain);
  onBeforeRedirect.addListener(
    (details) => {
      const { url, redirectUrl, statusCode, responseHeaders } = details;
      if (isPlain(url)) {
        // Firefox shows its own upgrade as a redirect without a status.
        if (!isPlain(redirectUrl) && statusCode < 300) tell(details, url, 'upgraded');
        return;
      }
      const target = statedLocation(responseHeaders, url) ?? redirectUrl;
      if (isPlain(target)) tell(details, target, 'redirected-here');
    },
    any,
    ['responseHeaders'],
  );
}

interface RequestDetails {
  readonly tabId: number;
  readonly type: WebRequest.ResourceType;
}

/** Where the server pointed. Chromium already shows an upgraded address as the redirect's target. */
function statedLocation(headers: WebRequest.HttpHeaders | undefined, base: string): string | undefined {
  const location = headers?.find(({ name }) => name.toLowerCase() === 'location')?.value;
  return location !== undefined && URL.canParse(location, base) ? new URL(location, base).href : undefined;
}
