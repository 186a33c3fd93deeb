import { parse } from 'tldts';
import { isLoopbackHost } from '../../core/standards/trustworthy.ts';

/** A cookie from a file. */
export interface GivenCookie {
  readonly name: string;
  readonly value: string;
  /** The host that set it, without a dot before it. */
  readonly domain: string;
  /** It is not sent to the names below that host. */
  readonly hostOnly: boolean;
  readonly path: string;
  readonly secure: boolean;
  readonly httpOnly: boolean;
  readonly sameSite?: 'Lax' | 'None' | 'Strict';
  /** Seconds since 1970; undefined where it lasts as long as the browser runs. */
  readonly expires: number | undefined;
}

/** A cookie, and where in the file it stands; undefined where what stands there is none. */
export interface PlacedCookie {
  readonly place: string;
  readonly cookie: GivenCookie | undefined;
}

/** Why a run cannot use a cookie, in words that follow “the cookie” and hold nothing of it; undefined where it can. */
export function problemWith(cookie: GivenCookie, addresses: readonly string[], now: number): string | undefined {
  const { name, value, domain, hostOnly, path, expires } = cookie;
  if (name === '' || /[\p{Cc}=;,\s]/u.test(name)) return 'has no name that a cookie may have';
  if (/[\p{Cc};]/u.test(value)) return 'has a control character or a semicolon in its value';
  if (!isHost(domain)) return 'names no host';
  if (!path.startsWith('/') || /[\p{Cc};]/u.test(path)) return 'has a path that does not begin with /';
  if (expires !== undefined && expires * 1_000 < now)
    return `expired on ${new Date(expires * 1_000).toISOString().slice(0, 10)}`;
  if (/^__host-/i.test(name) && (!hostOnly || path !== '/'))
    return 'is called __Host-…, and is not of one host and of all its paths';
  if (!addresses.some((address) => siteOf(new URL(address).hostname) === siteOf(domain)))
    return 'is of a site that is not audited';
  return undefined;
}

/**
 * Whether it goes over HTTPS only. A run also opens addresses over HTTP, where others on the network would read it, so it
 * does in any case unless its host is this computer.
 */
export const isForHttps = ({ secure, domain }: GivenCookie): boolean => secure || !isLoopbackHost(domain);

const isHost = (domain: string): boolean =>
  domain !== '' && URL.canParse(`https://${domain}/`) && new URL(`https://${domain}/`).host === domain;

/** The name under which a host was registered, or the host itself, where it has no such name. */
const siteOf = (host: string): string => parse(host, { allowPrivateDomains: true }).domain ?? host;
