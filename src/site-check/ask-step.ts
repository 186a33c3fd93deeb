import type { NavigationEvent, SecurityEvent } from '../core/events.ts';
import { engine } from '../platform/abilities.ts';
import type { WebRequest } from '../platform/browser.ts';
import { timedOut } from '../platform/own-errors.ts';
import { listenToOwnRequests, type RequestListeners } from '../platform/own-requests.ts';
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

/** How requests are made and watched. */
interface Asking {
  /** Has the network's events told to these listeners. */
  readonly listen: (listeners: RequestListeners) => void;
  /** Sees to it that requests look like a visitor's; resolves once the browser has heard of it, and of the listeners. */
  readonly prepare: () => Promise<void>;
  /** The code of an error that the browser states otherwise. */
  readonly codeOf: (error: string, url: string) => Promise<string>;
  /** Whether the links of a page over HTTPS are read. */
  readonly links: boolean;
}

/**
 * The result requests a page as a first visitor would, without credentials, referrer or cache. What came of it is told by
 * the network's own events, which say why a request failed and where a redirect leads; `fetch` says neither. An address is
 * asked for once at a time.
 */
export function openAsker({ listen, prepare, codeOf, links: reads }: Asking): (url: string) => Promise<Step> {
  const waiting = new Map<string, Asked>();
  const underWay = new Map<string, Asked>();
  const known = new Set<string>();

  listen({
    onBeforeRequest({ requestId, url }) {
      // Where a redirect leads is a new request of the same number, begun although nobody follows it.
      const asked = known.has(requestId) ? undefined : waiting.get(url);
      known.add(requestId);
      if (asked !== undefined) underWay.set(requestId, asked);
      return undefined;
    },
    onHeadersReceived({ requestId, url, responseHeaders = [] }) {
      const asked = underWay.get(requestId);
      if (asked === undefined) return undefined;
      // Later events have the header fields as a rule of ours has left them.
      asked.headers = responseHeaders;
      if (engine !== 'firefox' || !url.startsWith('https:')) return undefined;
      asked.connection = connectionOf(requestId);
      // Whoever was only asked must not bind the browser.
      return { responseHeaders: responseHeaders.filter(({ name }) => !isPolicy(name)) };
    },
    onBeforeRedirect(details) {
      const asked = underWay.get(details.requestId);
      asked?.end(withSent({ url: details.url, redirect: redirected(details) }, asked));
      underWay.delete(details.requestId);
    },
    onResponseStarted(details) {
      const asked = underWay.get(details.requestId);
      const { headers } = asked ?? {};
      asked?.end(
        withSent(stepOf({ ...details, ...(headers === undefined ? {} : { responseHeaders: headers }) }), asked),
      );
      underWay.delete(details.requestId);
    },
    onErrorOccurred({ requestId, url, error }) {
      underWay.get(requestId)?.end(codeOf(error, url).then((failure) => ({ url, failure })));
      underWay.delete(requestId);
    },
  });

  return async (url) => {
    await prepare();
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
    const isPage = reads && step.answer !== undefined && url.startsWith('https:');
    const links = isPage ? await linkedHosts(await response) : [];
    request.abort();
    return { ...step, links };
  };
}

/** The same for a page of ours in a tab, which needs nobody else for it. */
export const openAskerIn = (tabId: number, links = true): ((url: string) => Promise<Step>) =>
  openAsker({
    listen: (listeners) => listenToOwnRequests(listeners, tabId),
    prepare: setProbeHeaders,
    codeOf: async (error, url) => (engine === 'firefox' ? errorCodeOf(error, url, tabId) : error),
    links,
  });

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
