import { limits } from '../limits.ts';
import { isPlaintext, toHttpsUrl } from '../standards/address.ts';
import { sameResource } from '../standards/kept-address.ts';
import type { Navigation } from '../visit.ts';

/**
 * A navigation as it is once it has reached this address. What a server redirects to is moved to HTTPS by a rule of an
 * extension without an event of its own (Chromium, measured): the next thing told is what came of the HTTPS URL.
 */
export function caughtUp(navigation: Navigation, url: string): Navigation {
  if (!isMovedTo(url)(navigation) || navigation.hops.length >= limits.hops) return navigation;
  return {
    ...navigation,
    hops: [...withLast(navigation.hops, { location: url }), { url, status: 0, kind: 'extension' }],
  };
}

/** Firefox may tell of a redirect after it has told of the document that it led to. */
export function isTakenUp({ hops }: Navigation, { url, to }: { readonly url: string; readonly to: string }): boolean {
  const [from, last] = hops.slice(-2);
  return last?.kind === 'extension' && last.status === 0 && from?.url === url && sameResource(last.url, to);
}

/** Whether a navigation, once moved to HTTPS, is at this address. */
export const isMovedTo =
  (url: string) =>
  ({ hops }: Navigation): boolean => {
    const last = hops.at(-1);
    return last?.kind === 'server' && isPlaintext(last.url) && sameResource(toHttpsUrl(last.url), url);
  };

/** Changes the last hop. */
export const withLast = (hops: Navigation['hops'], change: Partial<Navigation['hops'][number]>): Navigation['hops'] =>
  hops.map((hop, index) => (index === hops.length - 1 ? { ...hop, ...change } : hop));
