import type { WatchedFacts } from './watched-facts.ts';

/** Failures that a computer without a network meets at every site. */
const ofNoNetwork: ReadonlySet<string> = new Set(['dns', 'timeout', 'unreachable', 'offline', 'proxy']);

/** Nothing of the site answers, not even by refusing: there may be no network. */
export const isWithoutAnswer = ({ ends }: WatchedFacts): boolean =>
  ends.every(({ failure }) => failure !== undefined && ofNoNetwork.has(failure.class));

/**
 * Whether what failed is the network of whoever asks: nothing of any site answers, not even by refusing. What was seen then
 * is no news of the sites. Of a single site that cannot be told.
 */
export const isOwnNetworkDown = (sites: readonly WatchedFacts[]): boolean =>
  sites.length > 1 && sites.every(isWithoutAnswer);
