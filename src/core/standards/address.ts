import { limits } from '../limits.ts';

/** Whether two addresses ask for the same resource: all but the fragment is equal. */
export const sameResource = (a: string, b: string): boolean => withoutFragment(a) === withoutFragment(b);

/** Whether an address names a scheme that travels in clear. */
export const isPlain = (url: string): boolean => /^(http|ws):/i.test(url);

/** The same address over TLS; an explicit port stays, as it does when a browser upgrades a request. */
export const secureTwin = (url: string): string => url.replace(/^(http|ws):/i, '$1s:');

/** An address cut to what is kept of it; never longer than `limits.urlLength`. */
export const shortened = (url: string): string =>
  url.length <= limits.urlLength ? url : `${url.slice(0, limits.urlLength - 1)}…`;

function withoutFragment(url: string): string {
  const hash = url.indexOf('#');
  return hash < 0 ? url : url.slice(0, hash);
}
