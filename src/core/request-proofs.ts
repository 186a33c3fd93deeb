import type { Destination, InsecureRequest, Listed, Outcome, Proof } from './report.ts';
import { isPotentiallyTrustworthyUrl } from './standards/trustworthy.ts';

/** A list of requests that one rule speaks about, ready to be its proof. */
interface Requests {
  readonly items: readonly InsecureRequest[];
  readonly proof: readonly Proof[];
  /** What the evidence itself left out; some of it may belong to other rules. */
  readonly omitted: number;
}

/**
 * The requests for a page's content that ended in one of these ways. Every insecure request is reported by one rule:
 * WebSockets by `insecure-websocket`, downloads by `insecure-download`, the rest by the rule for its outcome.
 */
export function contentRequests(requests: Listed<InsecureRequest>, outcomes: readonly Outcome[]): Requests {
  const items = requests.items.filter(
    ({ url, outcome, destination }) =>
      outcomes.includes(outcome) &&
      destination !== 'websocket' &&
      destination !== 'download' &&
      !isPotentiallyTrustworthyUrl(url),
  );
  return { items, proof: items.map(proofOfRequest), omitted: items.length === 0 ? 0 : requests.omitted };
}

/** How a rule words what the site's own redirects did: all of it, some of it, or nothing. */
export function redirectWording(items: readonly InsecureRequest[]): {
  readonly wording?: string;
  readonly because?: string;
} {
  const count = items.filter(({ redirectedFrom }) => redirectedFrom !== undefined).length;
  if (count === 0) return {};
  if (count === items.length) return { wording: 'redirected' };
  const them = count === 1 ? 'One of these was' : `${count} of these were`;
  return { because: `${them} requested over HTTPS, but redirected to HTTP. There, fix the redirect.` };
}

/** The same three steps wherever a redirect is to blame. */
export const fixRedirect = [
  'Fix the redirect, not the page: make it lead to https:// or to a relative URL, or request the final URL directly.',
  'Behind a proxy: the application believes it is served over HTTP. Send X-Forwarded-Proto and have it trust that',
  'nginx: proxy_set_header X-Forwarded-Proto $scheme;',
].join('\n');

/** The insecure requests of one kind that were sent unencrypted or were stopped from it; the others harm nobody. */
export function requestsFor(requests: Listed<InsecureRequest>, destination: Destination): InsecureRequest[] {
  return requests.items.filter(
    (request) =>
      request.destination === destination &&
      (request.outcome === 'blocked' || request.outcome === 'loaded' || request.outcome === 'local-network') &&
      !isPotentiallyTrustworthyUrl(request.url),
  );
}

/** What was asked for, from where, and the element and source line where they are known. */
export function proofOfRequest(request: InsecureRequest): Proof {
  const { url, destination, failed, frame, element, source, count, redirectedFrom, queries } = request;
  const often = `${count} times${queries === undefined ? '' : `, with ${queries} different queries`}`;
  return {
    text: [
      `${destination}${count > 1 ? ` (${often})` : ''}`,
      ...(failed ? ['did not load over HTTPS'] : []),
      ...(redirectedFrom === undefined ? [] : [`redirected from ${redirectedFrom}`]),
    ].join(', '),
    url,
    ...(frame.top ? {} : { frame: frame.url }),
    ...(element === undefined ? {} : { selector: element.selector }),
    ...(source === undefined ? {} : { source }),
  };
}
