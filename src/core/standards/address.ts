import { limits } from '../limits.ts';

/** Whether two addresses ask for the same resource: all but the fragment is equal. */
export const sameResource = (a: string, b: string): boolean => withoutFragment(a) === withoutFragment(b);

/** Whether an address names a scheme that travels in clear. */
export const isPlain = (url: string): boolean => /^(http|ws):/i.test(url);

/** The same address over TLS; an explicit port stays, as it does when a browser upgrades a request. */
export const secureTwin = (url: string): string => url.replace(/^(http|ws):/i, '$1s:');

/** The same address in clear: what a page had written before the browser upgraded it. */
export const insecureTwin = (url: string): string => url.replace(/^(http|ws)s:/i, '$1:');

/** Scheme, host and port of an address as they are written in it; the address itself where it has none. */
export const originOf = (url: string): string => /^[a-z]+:\/\/[^/?#]*/i.exec(url)?.[0] ?? url;

/** An address cut to what is kept of it; never longer than `limits.urlLength`. */
export const shortened = (url: string): string =>
  url.length <= limits.urlLength ? url : `${url.slice(0, limits.urlLength - 1)}…`;

/** What is asked for: the fragment is not. */
export function withoutFragment(url: string): string {
  const hash = url.indexOf('#');
  return hash < 0 ? url : url.slice(0, hash);
}
