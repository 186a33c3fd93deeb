import { parse } from 'tldts';
import { reachOf } from '../standards/reach.ts';

/** The host of a site, and the name it was registered under. */
export interface SiteName {
  readonly host: string;
  /** Undefined for what has no sibling with or without `www.`: an IP address, a name of a private network. */
  readonly apex: string | undefined;
}

/** The site of a host; undefined for a public suffix, below which sites are registered. */
export function siteNameOf(host: string): SiteName | undefined {
  const { domain, isIp, publicSuffix, isIcann, isPrivate } = parse(host, { allowPrivateDomains: true });
  if (domain === null && publicSuffix === host && (isIcann === true || isPrivate === true)) return undefined;
  const hasSiblings = isIp !== true && reachOf(host) === 'public';
  return { host, apex: hasSiblings ? (domain ?? undefined) : undefined };
}
