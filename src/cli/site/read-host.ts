import { parse } from 'tldts';
import { reachOf } from '../../core/standards/reach.ts';
import { UsageError } from '../usage-error.ts';

/** The host of a site, and the name it was registered under. */
export interface SiteName {
  readonly host: string;
  /** Undefined for what has no sibling with or without `www.`: an IP address, a name of a private network. */
  readonly apex: string | undefined;
}

/** Reads a host, or the host of an address; throws a UsageError that says in one sentence what is wrong. */
export function readHost(text: string): SiteName {
  const url = urlOf(text);
  const host = url.hostname.replace(/\.$/, '');
  if (url.port !== '' || /:(80|443)(\/|$)/.test(text.replace(/^\w+:\/\//, ''))) {
    throw new UsageError(`A site check looks at ports 80 and 443; to look at one port, audit ${url.href}.`);
  }
  const { domain, isIp, publicSuffix, isIcann, isPrivate } = parse(host, { allowPrivateDomains: true });
  if (domain === null && publicSuffix === host && (isIcann === true || isPrivate === true)) {
    throw new UsageError(`“${host}” is a public suffix, below which sites are registered: name one of them.`);
  }
  const hasSiblings = isIp !== true && reachOf(host) === 'public';
  return { host, apex: hasSiblings ? (domain ?? undefined) : undefined };
}

function urlOf(text: string): URL {
  const written = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}/`;
  const url = URL.canParse(written) ? new URL(written) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.hostname === '' || /\s/.test(text)) {
    throw new UsageError(`“${text}” is not the name of a host, such as example.org.`);
  }
  return url;
}
