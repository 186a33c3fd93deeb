import type { RequestEvent } from '../core/events.ts';
import { parseUrl } from '../core/parse-url.ts';
import { isAbort } from '../core/standards/abort.ts';
import { isPlaintext } from '../core/standards/address.ts';
import { isNotPermitted } from '../core/standards/local-network-access.ts';
import { reachOf } from '../core/standards/reach.ts';
import { engine, sitePages } from '../platform/abilities.ts';
import { browser, type WebRequest } from '../platform/browser.ts';
import { logError } from '../platform/log-error.ts';
import type { Identified } from './document-identity.ts';
import type { Sink } from './sink.ts';
import { readsSource } from './source-reading.ts';

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
  // Chromium does not know these kinds, and refuses a listener that names them.
  ...(engine === 'firefox' ? (['beacon', 'imageset', 'speculative', 'web_manifest', 'xml_dtd', 'xslt'] as const) : []),
];

/**
 * Tells which sub-resources went out to insecure or local addresses, or were redirected to an insecure one, and what the
 * visitor did not permit (`webRequest`). Every listener costs the page time for each request it matches, so these match
 * such addresses only, and redirects and failures, which are rare by nature.
 */
export function watchInsecureRequests(sink: Sink): void {
  const { onBeforeRequest, onBeforeRedirect, onResponseStarted, onErrorOccurred } = browser.webRequest;
  const plain: WebRequest.RequestFilter = { urls: ['http://*/*', 'ws://*/*', ...localHosts], types: subresources };
  const any: WebRequest.RequestFilter = { urls: sitePages, types: [...subresources, 'sub_frame'] };

  /** By request, the secure address that it began with, for the redirects of a moment. */
  const starts = new Map<string, string>();
  const startOf = (requestId: string, url: string): string => {
    const start = starts.get(requestId) ?? url;
    starts.set(requestId, start);
    if (starts.size > mostRedirecting) starts.delete(starts.keys().next().value ?? '');
    return start;
  };

  const tell = (details: Identified<RequestDetails>, url: string, how: RequestEvent['how'], from?: string): void => {
    // A document that is yet to come has none itself: frames, objects and embeds belong to the one around them.
    const document =
      details.type === 'sub_frame' ? details.parentDocumentId : (details.documentId ?? details.parentDocumentId);
    const { tabId, type: kind, initiator, originUrl } = details;
    const asker = initiator ?? originUrl;
    if ((how === 'begun' || (how !== 'not-permitted' && !isPlaintext(url))) && !isOnInternet(asker)) return;
    const seen = { url, kind, how, ...(from === undefined ? {} : { from }) };
    if (tabId >= 0 && document !== undefined) sink(tabId, { type: 'request-seen', document, ...seen });
    else tellWorkers(sink, tabId, asker, seen);
  };

  onBeforeRequest.addListener((details) => tell(details, details.url, 'begun'), { ...any, urls: localHosts });
  onResponseStarted.addListener((details) => {
    // Firefox begins to answer, without a status, where a redirect leads that it then refuses to follow.
    if (details.statusCode > 0 && !readsSource(details)) tell(details, details.url, 'answered');
  }, plain);
  onErrorOccurred.addListener((details) => {
    // What the page takes back may never have gone out: Firefox says so before it has upgraded it.
    const { error } = details;
    if (!isAbort(error) && !isNotPermitted(error) && !readsSource(details)) tell(details, details.url, 'failed');
  }, plain);
  onErrorOccurred.addListener((details) => {
    if (isNotPermitted(details.error)) tell(details, details.url, 'not-permitted');
  }, any);
  onBeforeRedirect.addListener(
    (details) => {
      const { url, redirectUrl, statusCode, responseHeaders, requestId } = details;
      if (isPlaintext(url)) {
        // Firefox shows its own upgrade as a redirect without a status.
        if (!isPlaintext(redirectUrl) && statusCode < 300) tell(details, url, 'upgraded');
        return;
      }
      const target = statedLocation(responseHeaders, url) ?? redirectUrl;
      const start = startOf(requestId, url);
      if (isPlaintext(target)) tell(details, target, isPlaintext(redirectUrl) ? 'redirected-here' : 'upgraded', start);
    },
    any,
    ['responseHeaders'],
  );
}

/** Match patterns know no networks, so the numbers of local ones are not among these. */
const localHosts = ['*://localhost/*', '*://127.0.0.1/*', '*://*.local/*'];

/** What a page of the local network asks of its own host is nothing to be told. */
const isOnInternet = (asker = ''): boolean => reachOf(parseUrl(asker)?.hostname ?? '') === 'public';

/** Requests whose beginning is remembered; a redirect follows another at once. */
const mostRedirecting = 100;

interface RequestDetails {
  readonly tabId: number;
  readonly type: WebRequest.ResourceType;
  /** Chromium: the origin that asked. */
  readonly initiator?: string;
  /** Firefox: the document or worker that asked. */
  readonly originUrl?: string | undefined;
}

/**
 * What a worker of a secure page asks for belongs to no document in Firefox. A shared or service worker's belongs to
 * no tab either, in both browsers: it is told to every tab of its origin.
 */
function tellWorkers(
  sink: Sink,
  tabId: number,
  context: string | undefined,
  request: Pick<RequestEvent, 'url' | 'kind' | 'how' | 'from'>,
): void {
  if (context === undefined || !context.startsWith('https:')) return;
  const tell = (id: number): Promise<void> => sink(id, { type: 'worker-request-seen', context, ...request });
  if (tabId >= 0) {
    void tell(tabId);
    return;
  }
  const { origin } = new URL(context);
  browser.tabs.query({}).then(
    (tabs) => {
      for (const { id, url = '' } of tabs) {
        if (id !== undefined && url.startsWith(`${origin}/`)) void tell(id);
      }
    },
    (error: unknown) => logError('worker tabs', error),
  );
}

/** Where the server pointed. Chromium already shows an upgraded address as the redirect's target. */
function statedLocation(headers: WebRequest.HttpHeaders | undefined, base: string): string | undefined {
  const location = headers?.find(({ name }) => name.toLowerCase() === 'location')?.value;
  return location !== undefined && URL.canParse(location, base) ? new URL(location, base).href : undefined;
}
