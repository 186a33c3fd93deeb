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

/** The insecure requests of one kind that went out in clear or were stopped from it; the others harm nobody. */
export function requestsFor(requests: Listed<InsecureRequest>, destination: Destination): InsecureRequest[] {
  return requests.items.filter(
    (request) =>
      request.destination === destination &&
      (request.outcome === 'blocked' || request.outcome === 'loaded' || request.outcome === 'local-network') &&
      !isPotentiallyTrustworthyUrl(request.url),
  );
}

/** What was asked for, from where, and the element and source line where they are known. */
export function proofOfRequest({ url, destination, failed, frame, element, source, count }: InsecureRequest): Proof {
  return {
    text: `${destination}${count > 1 ? ` (${count} times)` : ''}${failed ? ', did not load over HTTPS' : ''}`,
    url,
    ...(frame.top ? {} : { frame: frame.url }),
    ...(element === undefined ? {} : { selector: element.selector }),
    ...(source === undefined ? {} : { source }),
  };
}
