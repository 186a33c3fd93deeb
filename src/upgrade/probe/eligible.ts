import { parseUrl } from '../../core/parse-url.ts';
import type { Upgrade } from '../../core/report.ts';
import { reachOf } from '../../core/standards/reach.ts';
import type { TabState } from '../../core/visit.ts';

/** A page over HTTP that is worth asking for over HTTPS. */
export interface Candidate {
  readonly document: string;
  readonly url: string;
  readonly host: string;
  /** Its own port; empty when it is the usual one. */
  readonly port: string;
  /** The status that it came with. */
  readonly status: number;
  /** What its site answered so far. */
  readonly upgrade?: Upgrade;
}

/**
 * The page a tab shows, if HTTPS is worth asking for: public, unencrypted, and known to be the answer to a plain request.
 * The answer to a POST cannot be asked for again at another address.
 */
export function upgradeCandidate({ visits: [visit] }: TabState): Candidate | undefined {
  if (visit?.document === undefined || visit.failure !== undefined) return undefined;
  const parsed = parseUrl(visit.url);
  if (parsed?.protocol !== 'http:' || reachOf(parsed.hostname) !== 'public') return undefined;
  if (visit.navigation?.method !== 'GET') return undefined;
  // What answered there is no web server, so there is no page that could be had over HTTPS.
  if (visit.navigation.hops.at(-1)?.raw) return undefined;
  return {
    ...{ document: visit.document, url: visit.url, host: parsed.hostname, port: parsed.port },
    status: visit.navigation.hops.at(-1)?.status ?? 0,
    ...(visit.upgrade === undefined ? {} : { upgrade: visit.upgrade }),
  };
}

/**
 * The same page over HTTPS: path, query and fragment stay. An explicit port does not, unless it is the one at which the
 * site has answered.
 */
export function secureAddress({ url, upgrade }: Pick<Candidate, 'url' | 'upgrade'>): string {
  const secure = new URL(url);
  secure.protocol = 'https:';
  secure.port = upgrade === undefined ? '' : new URL(upgrade.target).port;
  return secure.href;
}
