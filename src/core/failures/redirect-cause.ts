import type { Address } from '../evidence.ts';
import { type ParsedUrl, parseUrl } from '../parse-url.ts';
import type { Hop } from '../report.ts';
import { reachOf } from '../standards/reach.ts';

/** How a redirect led to what then failed. */
export type CauseKind =
  /** To https on port 80. */
  | 'https-on-80'
  /** From http to https on the same port, which had just answered over HTTP. */
  | 'same-port'
  /** To a port that the address before did not name. */
  | 'added-port'
  /** From a port of its own to the usual one. */
  | 'lost-port'
  /** From https to http on the same host and port. */
  | 'lost-https'
  /** To a single label: the name of a server behind the proxy, or the path, because the Location has no host. */
  | 'no-host'
  /** From a host that others reach to this computer or to a private address. */
  | 'inner-host'
  | 'other-host';

export interface RedirectCause {
  readonly kind: CauseKind;
  readonly from: Hop;
}

/** The server's redirect that led to the address that failed, if it changed host or port. */
export function redirectCauseOf(hops: readonly Hop[], address: Address): RedirectCause | undefined {
  // HSTS moves what a redirect led to, but the port is the redirect's.
  const index = hops.findLastIndex(({ kind }) => kind !== 'hsts');
  const [from, to] = [hops[index - 1], hops[index]];
  if (from === undefined || to?.kind !== 'server') return undefined;
  const [before, after] = [parseUrl(from.url), parseUrl(to.url)];
  if (before === undefined || after === undefined || after.hostname !== address.host) return undefined;
  const kind = kindOf(before, after, address);
  return kind === undefined ? undefined : { kind, from };
}

function kindOf(before: ParsedUrl, after: ParsedUrl, { scheme, port, reach }: Address): CauseKind | undefined {
  if (scheme === 'https' && port === 80) return 'https-on-80';
  if (isSingleLabel(after) && !isSingleLabel(before)) return 'no-host';
  if (reach !== 'public' && reachOf(before.hostname) === 'public') return 'inner-host';
  if (reach === 'loopback' && reachOf(before.hostname) !== reach) return 'inner-host';
  if (after.port !== '' && after.port !== before.port) return 'added-port';
  const isSameHost = withoutWww(after.hostname) === withoutWww(before.hostname);
  if (!isSameHost) return 'other-host';
  if (before.port !== after.port) return 'lost-port';
  if (before.protocol === after.protocol) return undefined;
  // Where HSTS moves it back to https, nothing was lost.
  if (before.protocol === 'https:') return scheme === 'http' ? 'lost-https' : undefined;
  return after.port === '' ? undefined : 'same-port';
}

/** Such as “admin”; `localhost` is one, too, but says by itself where it leads. */
const isSingleLabel = ({ hostname }: ParsedUrl): boolean => !/[.:]/.test(hostname) && hostname !== 'localhost';

const withoutWww = (host: string): string => host.replace(/^www\./, '');
