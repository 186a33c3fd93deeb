import type { Address } from './evidence.ts';

/**
 * Preconditions of rules, for `applies`: true, or why the rule has nothing to say about such a page.
 * Stated here once, so that the same page is never inapplicable for two different reasons.
 */

/** Loopback and `file:`: nothing travels over a network. */
export const isLocal = ({ scheme, reach }: Address): boolean => scheme === 'file' || reach === 'loopback';

export const notOverHttps = 'The page was not loaded over HTTPS.';

export function overHttps({ scheme }: Address): true | string {
  return scheme === 'https' || notOverHttps;
}

export function overPublicHttps(address: Address): true | string {
  if (address.scheme !== 'https') return overHttps(address);
  return address.reach === 'public' || 'The site is not public.';
}

/** Plain HTTP over a network. */
export function overPlainHttp(address: Address): true | string {
  if (isLocal(address)) return 'The page is on this computer.';
  return address.scheme === 'http' || 'The page was not loaded over HTTP.';
}

export function overNetwork(address: Address): true | string {
  return !isLocal(address) || 'The page is on this computer.';
}

/** Plain HTTP on the port of HTTPS, or the other way round: one fact, of which one rule speaks. */
export const isCrossed = ({ scheme, port }: Address): boolean =>
  (scheme === 'http' && port === 443) || (scheme === 'https' && port === 80);

export const portsAreCrossed = 'Scheme and port do not match, which crossed-port reports.';
