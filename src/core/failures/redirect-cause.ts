import type { Address } from '../evidence.ts';
import { parseUrl } from '../parse-url.ts';
import type { Hop } from '../report.ts';

/** How a redirect led to what then failed. */
export type CauseKind =
  /** To https on port 80. */
  | 'https-on-80'
  /** To a port that the address before did not name. */
  | 'added-port'
  /** To something that is no host, because the Location has none. */
  | 'no-host'
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
  if (address.scheme === 'https' && address.port === 80) return { kind: 'https-on-80', from };
  if (after.port !== '' && after.port !== before.port) return { kind: 'added-port', from };
  if (withoutWww(after.hostname) === withoutWww(before.hostname)) return undefined;
  const isPathOfLocation = !after.hostname.includes('.') && before.hostname.includes('.');
  return { kind: isPathOfLocation ? 'no-host' : 'other-host', from };
}

const withoutWww = (host: string): string => host.replace(/^www\./, '');
