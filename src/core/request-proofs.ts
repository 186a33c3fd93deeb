import type { Address } from './evidence.ts';
import { isOwnService } from './own-service.ts';
import type { Destination, InsecureRequest, Listed, Outcome } from './report.ts';
import type { ProofToWrite } from './rule.ts';
import { type Said, say } from './say.ts';
import { isPotentiallyTrustworthyUrl } from './standards/trustworthy.ts';

/** A list of requests that one rule speaks about, ready to be its proof. */
interface Requests {
  readonly items: readonly InsecureRequest[];
  readonly proof: readonly ProofToWrite[];
  /** Whether the evidence left out requests: which rule those belong to is not known, so none counts them as its own. */
  readonly incomplete: boolean;
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
  return { items, proof: items.map(proofOfRequest), incomplete: requests.omitted > 0 };
}

/** How a rule words what the site itself is the cause of: all of it is its own, or its redirects led to all or some of it. */
export function causeWording(
  items: readonly InsecureRequest[],
  address: Address,
): { readonly wording?: 'own' | 'redirected'; readonly because?: Said } {
  const isOwn = items.every(({ url, redirectedFrom }) => redirectedFrom === undefined && isOwnService(url, address));
  return isOwn ? { wording: 'own' } : redirectWording(items);
}

/** How a rule words what the site's own redirects did: all of it, some of it, or nothing. */
export function redirectWording(items: readonly InsecureRequest[]): {
  readonly wording?: 'redirected';
  readonly because?: Said;
} {
  const count = items.filter(({ redirectedFrom }) => redirectedFrom !== undefined).length;
  if (count === 0) return {};
  if (count === items.length) return { wording: 'redirected' };
  return { because: count === 1 ? say('oneRedirected') : say('someRedirected', { count }) };
}

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
export function proofOfRequest(request: InsecureRequest): ProofToWrite {
  const { url, failed, frame, element, source, redirectedFrom } = request;
  return {
    text: [
      countedOf(request),
      ...(failed ? [say('didNotLoad')] : []),
      ...(redirectedFrom === undefined ? [] : [say('redirectedFrom', { url: redirectedFrom })]),
    ],
    url,
    ...(frame.top ? {} : { frame: frame.url }),
    ...(element === undefined ? {} : { selector: element.selector }),
    ...(source === undefined ? {} : { source }),
  };
}

function countedOf({ destination, count, queries }: InsecureRequest): string | Said {
  if (count <= 1) return destination;
  return queries === undefined
    ? say('often', { destination, count })
    : say('oftenWithQueries', { destination, count, queries });
}
