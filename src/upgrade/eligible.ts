import { parseUrl } from '../core/parse-url.ts';
import { reachOf } from '../core/standards/reach.ts';
import type { TabState } from '../core/visit.ts';

/** A page in clear that is worth asking for over HTTPS. */
export interface Candidate {
  readonly document: string;
  readonly url: string;
  readonly host: string;
}

/**
 * The page a tab shows, if HTTPS is worth asking for: public, in clear, and not the answer to a POST, which cannot be
 * asked for again at another address.
 */
export function upgradeCandidate({ visits: [visit] }: TabState): Candidate | undefined {
  if (visit?.document === undefined || visit.failure !== undefined) return undefined;
  const parsed = parseUrl(visit.url);
  if (parsed?.protocol !== 'http:' || reachOf(parsed.hostname) !== 'public') return undefined;
  if (visit.navigation !== undefined && visit.navigation.method !== 'GET') return undefined;
  return { document: visit.document, url: visit.url, host: parsed.hostname };
}

/** The same page over HTTPS on the default port: path, query and fragment stay, an explicit port does not. */
export function secureAddress(url: string): string {
  const secure = new URL(url);
  secure.protocol = 'https:';
  secure.port = '';
  return secure.href;
}
