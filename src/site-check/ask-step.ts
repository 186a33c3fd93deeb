import type { NavigationEvent, SecurityEvent } from '../core/events.ts';
import { engine, sitePages } from '../platform/abilities.ts';
import { browser, type WebRequest } from '../platform/browser.ts';
import { timedOut } from '../platform/own-errors.ts';
import { answered, headerFields, redirected } from '../sensors/documents.ts';
import { connectionOf } from '../sensors/security-info.ts';
import { setProbeHeaders } from '../upgrade/probe/probe-headers.ts';
import { errorCodeOf } from './error-code.ts';
import { linkedHosts } from './linked-hosts.ts';

/** How long a server may take to answer, in milliseconds. */
const patience = 8_000;

/** What one request told, redirects not followed. */
export interface Step {
  readonly url: string;
  readonly redirect?: EventOf<'navigation-redirected'>;
  readonly answer?: EventOf<'navigation-answered'>;
  /** The `Strict-Transport-Security` field that counts, as it was sent. */
  readonly hsts?: string;
  /** Only Firefox shows it of requests of ours. */
  readonly security?: SecurityEvent;
  /** In the browser's words. */
  readonly failure?: string;
  /** Hosts that the page links to, of a page over HTTPS. */
  readonly links?: readonly string[];
}

type EventOf<T extends NavigationEvent['type']> = Extract<NavigationEvent, { readonly type: T }>;

/** A request of ours that is under way. */
interface Asked {
  readonly end: (step: Step | Promise<Step>) => void;
  /** What is known once the header fields are there. */
  headers?: WebRequest.HttpHeaders | undefined;
  connection?: ReturnType<typeof connectionOf>;
}

/**
 * Watches the requests of the tab that this page of ours is in. The result requests a page as a first visitor would,
 * without credentials, referrer or cache. Of a page over HTTPS it reads the links, too. What came of it is told by the network's own events, which say
 * why a request failed and where a redirect leads; `fetch` says neither. An address is asked for once at a time.
 */
export function openAsker(tabId: number): (url: string) => Promise<Step> {
  const waiting = new Map<string, Asked>();
  const underWay = new Map<string, Asked>();
  const known = new Set<string>();
  const { onBeforeRequest, onHeadersReceived, onBeforeRedirect, onResponseStarted, onErrorOccurred } =
    browser.webRequest;
  const filter: WebRequest.RequestFilter = { urls: sitePages, types: ['xmlhttprequest'], tabId };

  onBeforeRequest.addListener(({ requestId, url }): undefined => {
    // Where a redirect leads is a new request of the same number, begun although nobody follows it.
    const asked = known.has(requestId) ? undefined : waiting.get(url);
    known.add(requestId);
    if (asked !== undefined) underWay.set(requestId, asked);
  }, filter);
  onHeadersReceived.addListener(
    ({ requestId, url, responseHeaders = [] }): WebRequest.BlockingResponse | undefined => {
      const asked = underWay.get(requestId);
      if (asked === undefined) return;
      // Later events have the header fields as a rule of ours has left them.
      asked.headers = responseHeaders;
      if (engine !== 'firefox' || !url.startsWith('https:')) return;
      asked.connection = connectionOf(requestId);
      // Whoever was only asked must not bind the browser.
      return { responseHeaders: responseHeaders.filter(({ name }) => !isPolicy(name)) };
    },
    filter,
    ['responseHeaders', ...(engine === 'firefox' ? (['blocking'] as const) : [])],
  );
  onBeforeRedirect.addListener(
    (details) => {
      const asked = underWay.get(details.requestId);
      asked?.end(withSent({ url: details.url, redirect: redirected(details) }, asked));
      underWay.delete(details.requestId);
    },
    filter,
    ['responseHeaders'],
  );
  onResponseStarted.addListener(
    (details) => {
      const asked = underWay.get(details.requestId);
      const { headers } = asked ?? {};
      asked?.end(
        withSent(stepOf({ ...details, ...(headers === undefined ? {} : { responseHeaders: headers }) }), asked),
      );
      underWay.delete(details.requestId);
    },
    filter,
    ['responseHeaders'],
  );
  onErrorOccurred.addListener(({ requestId, url, error }) => {
    const failure = engine === 'firefox' ? errorCodeOf(error, url, tabId) : Promise.resolve(error);
    underWay.get(requestId)?.end(failure.then((code) => ({ url, failure: code })));
    underWay.delete(requestId);
  }, filter);

  return async (url) => {
    // Once this is answered, the browser has heard of the listeners, too.
    await setProbeHeaders();
    const request = new AbortController();
    let limit: ReturnType<typeof setTimeout> | undefined;
    const told = new Promise<Step>((end) => {
      waiting.set(url, { end });
      limit = setTimeout(() => end({ url, failure: timedOut }), patience);
    });
    // The events say why it failed.
    const response = fetch(url, {
      ...{ credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store', redirect: 'manual' },
      signal: request.signal,
    }).catch(() => undefined);
    const step = await told;
    clearTimeout(limit);
    waiting.delete(url);
    const links = step.answer !== undefined && url.startsWith('https:') ? await linkedHosts(await response) : [];
    request.abort();
    return { ...step, links };
  };
}

const isPolicy = (name: string): boolean => name.toLowerCase() === 'strict-transport-security';

/** Firefox shows a redirect that is not followed as an answer. */
function stepOf(details: WebRequest.OnResponseStartedDetailsType): Step {
  const { url, statusCode, responseHeaders } = details;
  const location = headerFields(responseHeaders).find(({ name }) => name === 'location')?.value ?? '';
  return statusCode >= 300 && statusCode < 400 && location !== '' && URL.canParse(location, url)
    ? { url, redirect: redirected({ ...details, redirectUrl: new URL(location, url).href }) }
    : { url, answer: answered(details) };
}

async function withSent(step: Step, { headers, connection }: Asked): Promise<Step> {
  const facts = await connection?.catch(() => undefined);
  const hsts = headerFields(headers).find(({ name }) => isPolicy(name))?.value;
  return {
    ...step,
    ...(hsts === undefined ? {} : { hsts }),
    ...(facts === undefined
      ? {}
      : { security: { type: 'security-seen', navigation: step.url, url: step.url, ...facts } }),
  };
}
