import { limits } from '../limits.ts';
import { withoutFragment } from './address.ts';
import { maskedAddress, withoutMask } from './credentials.ts';

/**
 * An address as it is kept: never longer than `limits.urlLength`, with a mark where it is cut, and without user name and
 * password. What is kept already stays as it is, so one address is one key; a fragment is never half of a mark.
 */
export function shortened(url: string): string {
  const most = limits.urlLength;
  const masked = maskedAddress(url);
  if (masked.length <= most) return masked;
  const asked = withoutFragment(masked);
  if (asked.length > most) return `${asked.slice(0, most - 1)}…`;
  return asked.length > most - 2 ? asked : `${masked.slice(0, most - 1)}…`;
}

/** Whether more than the fragment was cut from a kept address. */
export const isShortened = (url: string): boolean =>
  url.length >= limits.urlLength && withoutFragment(url).endsWith('…');

/**
 * Whether two addresses ask for the same resource: all but the fragment, and who asks, is equal. Some of a browser's
 * events state user name and password, others leave them out.
 */
export const sameResource = (a: string, b: string): boolean => resourceOf(a) === resourceOf(b);

const resourceOf = (url: string): string => withoutMask(withoutFragment(shortened(url)));

/** Scheme, host and port of an address as they are written in it; the address itself where it has none. */
export const originOf = (url: string): string => withoutMask(/^[a-z]+:\/\/[^/?#]*/i.exec(url)?.[0] ?? url);

/** Whether an address was cut when it was kept; the URL parser writes no such character. */
export const isCut = (url: string): boolean => url.endsWith('…');
