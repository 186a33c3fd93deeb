import type { Address, Channels } from './evidence.ts';
import type { Passed } from './rule.ts';
import { type Said, say } from './say.ts';

/**
 * Preconditions of rules, for `applies`: true, or why the rule has nothing to say about such a page.
 * Stated here once, so that the same page is never inapplicable for two different reasons.
 */

/** Loopback and `file:`: nothing travels over a network. */
export const isLocal = ({ scheme, reach }: Address): boolean => scheme === 'file' || reach === 'loopback';

/** Anything that a server gave. */
export function withHost({ scheme }: Address): true | Said {
  return scheme === 'http' || scheme === 'https' || say('noHost');
}

export function overHttps({ scheme }: Address): true | Said {
  return scheme === 'https' || say('notOverHttps');
}

export function overPublicHttps(address: Address): true | Said {
  if (address.scheme !== 'https') return overHttps(address);
  return address.reach === 'public' || say('notPublic');
}

/** Plain HTTP over a network. */
export function overPlainHttp(address: Address): true | Said {
  if (isLocal(address)) return say('onThisComputer');
  return address.scheme === 'http' || say('notOverHttp');
}

export function overNetwork(address: Address): true | Said {
  return !isLocal(address) || say('onThisComputer');
}

/** Plain HTTP on the port of HTTPS, or the other way round: one fact, of which one rule speaks. */
export const isCrossed = ({ scheme, port }: Address): boolean =>
  (scheme === 'http' && port === 443) || (scheme === 'https' && port === 80);

/** What a rule answers about a response where there was none. */
export const notLoaded: Passed = { outcome: 'not-applicable', because: say('notLoaded') };

/** What a rule answers that found nothing wrong with how the page was reached: where it was not, there is less to pass. */
export const passWhereLoaded = (failure: Channels['failure']): Passed =>
  failure === null ? { outcome: 'pass' } : notLoaded;
