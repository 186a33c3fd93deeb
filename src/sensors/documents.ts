import type { NavigationEvent } from '../core/events.ts';
import { keptHeaders, type RawField } from '../core/header-fields.ts';
import type { Hop } from '../core/report.ts';
import { toHttpsUrl } from '../core/standards/address.ts';
import { upgradesInsecureRequests } from '../core/standards/csp.ts';
import { originOf, shortened } from '../core/standards/kept-address.ts';
import { sitePages } from '../platform/abilities.ts';
import { browser, type WebRequest } from '../platform/browser.ts';
import type { Identified } from './document-identity.ts';
import type { Sink } from './sink.ts';

/** Tells every hop and the final answer of a document's request, with the headers that the rules read. */
export function watchDocuments(sink: Sink): void {
  const { onBeforeRequest, onBeforeRedirect, onResponseStarted } = browser.webRequest;
  const pages: WebRequest.RequestFilter = { urls: sitePages, types: ['main_frame'] };
  const frames: WebRequest.RequestFilter = { urls: sitePages, types: ['sub_frame'] };

  onBeforeRequest.addListener((details: Identified<WebRequest.OnBeforeRequestDetailsType> & Initiated) => {
    const { tabId, requestId, url, method, timeStamp } = details;
    if (isPrerendering(details)) return;
    sink(tabId, {
      ...{ type: 'navigation-started', navigation: requestId, url, method, at: Math.round(timeStamp) },
      ...initiatorOf(details),
    });
  }, pages);

  onBeforeRedirect.addListener(
    (details: Identified<WebRequest.OnBeforeRedirectDetailsType>) => {
      if (isPrerendering(details) || isHandedToWorker(details)) return;
      sink(details.tabId, redirected(details));
    },
    pages,
    ['responseHeaders'],
  );

  onResponseStarted.addListener(
    (details: Identified<WebRequest.OnResponseStartedDetailsType>) => {
      if (!isPrerendering(details)) sink(details.tabId, answered(details));
    },
    pages,
    ['responseHeaders'],
  );

  onResponseStarted.addListener(
    (details: Identified<WebRequest.OnResponseStartedDetailsType>) => {
      const { tabId, frameId, url, parentDocumentId, responseHeaders } = details;
      if (parentDocumentId === undefined) return;
      const policy = { upgradesByPolicy: upgradesByPolicy(responseHeaders) };
      sink(tabId, { type: 'frame-answered', parent: parentDocumentId, frame: frameId, url, ...policy });
    },
    frames,
    ['responseHeaders'],
  );
}

/** A hop of a document's request. */
export const redirected = (details: WebRequest.OnBeforeRedirectDetailsType): EventOf<'navigation-redirected'> => ({
  type: 'navigation-redirected',
  navigation: details.requestId,
  url: details.url,
  to: details.redirectUrl,
  status: isRedirect(details.statusCode) ? details.statusCode : 0,
  by: redirector(details),
  ...remoteAddress(details),
});

/** The final answer to it. */
export function answered(details: WebRequest.OnResponseStartedDetailsType): EventOf<'navigation-answered'> {
  const { requestId, url, statusCode, statusLine, fromCache, responseHeaders } = details;
  return {
    type: 'navigation-answered',
    navigation: requestId,
    url,
    status: Math.max(0, statusCode),
    ...keptHeaders(headerFields(responseHeaders)),
    upgradesByPolicy: upgradesByPolicy(responseHeaders),
    fromCache,
    // What browsers call it when a server sends neither status line nor header fields.
    ...(/^HTTP\/0\.9\b/.test(statusLine ?? '') ? { raw: true } : {}),
    ...remoteAddress(details),
  };
}

type EventOf<T extends NavigationEvent['type']> = Extract<NavigationEvent, { readonly type: T }>;

/** Chromium names the origin that asked, Firefox the page; neither names one where the person or the browser did. */
interface Initiated {
  readonly initiator?: string;
}

function initiatorOf({ initiator, originUrl }: Initiated & { readonly originUrl?: string }): {
  readonly initiatorOrigin?: string;
} {
  const asked = initiator ?? originUrl;
  return asked === undefined ? {} : { initiatorOrigin: originOf(shortened(asked)) };
}

/** Firefox shows as a redirect to the same address, without a status, that a service worker was asked (measured). */
const isHandedToWorker = ({ url, redirectUrl, statusCode }: WebRequest.OnBeforeRedirectDetailsType): boolean =>
  url === redirectUrl && !isRedirect(statusCode);

const isPrerendering = ({ documentLifecycle }: Identified<object>): boolean => documentLifecycle === 'prerender';

/**
 * Who redirected. A browser's own redirects are not answered by any host. Chromium says why it made them; in Firefox
 * they have no status of a redirect, and those that do not just move to HTTPS can only be an extension's (measured).
 */
function redirector(details: WebRequest.OnBeforeRedirectDetailsType): Exclude<Hop['kind'], 'start' | 'client'> {
  const reason = headerFields(details.responseHeaders).find(({ name }) => name === 'non-authoritative-reason')?.value;
  if (reason === 'HSTS') return 'hsts';
  if (reason === 'HttpsUpgrades') return 'browser-upgrade';
  if (reason !== undefined) return 'extension';
  if (isRedirect(details.statusCode)) return 'server';
  return details.redirectUrl === toHttpsUrl(details.url) ? 'hsts' : 'extension';
}

const isRedirect = (status: number): boolean => status >= 300;

const remoteAddress = ({ ip }: { readonly ip?: string }): { address?: string } =>
  ip === undefined || ip === null || ip === '' ? {} : { address: ip };

/** Whether a policy of a response upgrades insecure requests. */
export const upgradesByPolicy = (headers: WebRequest.HttpHeaders | undefined): boolean =>
  headerFields(headers).some(
    ({ name, value }) => name === 'content-security-policy' && upgradesInsecureRequests(value),
  );

/** Header fields with their names in lower case. */
export const headerFields = (headers: WebRequest.HttpHeaders | undefined): RawField[] =>
  (headers ?? []).map(({ name, value }) => ({ name: name.toLowerCase(), value: value ?? '' }));
