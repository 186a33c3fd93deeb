import { isHttpsAnswerOf } from './clear-hops.ts';
import type { Address } from './evidence.ts';
import type { Hop } from './report.ts';
import { effectivePortOf } from './standards/ports.ts';

/**
 * The response that shows that the port of a page over HTTP speaks TLS: the page's own, which says so, or an earlier one
 * that came from the same port over HTTPS.
 */
export function tlsResponseOf({ scheme, host, port }: Address, hops: readonly Hop[]): Hop | undefined {
  if (scheme !== 'http') return undefined;
  const last = hops.at(-1);
  if (last?.wanted === 'tls') return last;
  return hops.find((hop) => isHttpsAnswerOf(hop, host) && effectivePortOf(hop.url) === port);
}
