import { parseUrl } from '../../core/parse-url.ts';
import { isPlaintext } from '../../core/standards/address.ts';
import type { Navigation } from '../../core/visit.ts';

/**
 * Whether nobody but the site itself or the person had a hand in a navigation: neither began it nor redirected it. Pages
 * of other sites drive navigations as they like, so what becomes of those is no reason to stop upgrading a site.
 */
export const isOwn = ({ initiatorOrigin, hops }: Navigation, host: string): boolean =>
  (isPerson(initiatorOrigin) || isSite(initiatorOrigin, host)) && hops.every(({ url }) => hostOf(url) === host);

/** Whether a page of the site over HTTPS began it. What an HTTP page does, anybody on the network may have written. */
export const isSite = (origin: string | undefined, host: string): boolean => origin === `https://${host}`;

/** Browsers name no initiator for what is typed, and pages of extensions act for whoever uses them. */
const isPerson = (origin: string | undefined): boolean =>
  origin === undefined || /^(chrome|moz)-extension:/.test(origin);

/** The HTTP URL to which answers over HTTPS of its own host redirected most often in a navigation. */
export function ledBackMost({ hops }: Navigation): { readonly url: string; readonly times: number } | undefined {
  const times = new Map<string, number>();
  hops.forEach(({ url, kind }, index) => {
    const { url: before = '' } = hops[index - 1] ?? {};
    if (kind !== 'server' || !isPlaintext(url) || isPlaintext(before) || hostOf(before) !== hostOf(url)) return;
    times.set(url, (times.get(url) ?? 0) + 1);
  });
  const [most] = [...times].sort(([, a], [, b]) => b - a);
  return most === undefined ? undefined : { url: most[0], times: most[1] };
}

const hostOf = (url: string): string | undefined => parseUrl(url)?.hostname;
