import { parseUrl } from '../parse-url.ts';
import type { InsecureRequest, Listed, PortUse } from '../report.ts';
import { toHttpsUrl, toHttpUrl } from '../standards/address.ts';
import type { UsualMeaningOf } from '../standards/alternate-ports.ts';
import { isBadPort } from '../standards/bad-ports.ts';
import { effectivePortOf } from '../standards/ports.ts';
import type { Visit } from '../visit.ts';

/** The ports of their own that the page uses or leads to, each with what is usual there. */
export function portsOf(
  { ports: { items, omitted } }: Visit,
  usualMeaningOf: UsualMeaningOf,
  requests: readonly InsecureRequest[],
): Listed<PortUse> {
  const fates = fatesOf(requests);
  const asked = items.map(({ origin, use }) => ({ use, origin: asAskedFor(origin, use, fates) }));
  const each = new Map(asked.map((port) => [`${port.use} ${port.origin}`, port]));
  return {
    items: [...each.values()].map(({ origin, use }) => {
      const port = effectivePortOf(origin);
      const meaning = usualMeaningOf(port);
      return { origin, port, use, blocked: isBadPort(port), ...(meaning === undefined ? {} : { meaning }) };
    }),
    omitted,
  };
}

type Fates = ReadonlyMap<string, ReadonlySet<'upgraded' | 'not upgraded'>>;

/**
 * Of what is upgraded the browsers show one address or the other. A port is listed as it was asked for in the end, so
 * that it says of a request what the list of insecure requests says.
 */
function asAskedFor(origin: string, use: PortUse['use'], fates: Fates): string {
  if (use !== 'resource' && use !== 'websocket') return origin;
  const fate = fates.get(toHttpUrl(origin));
  return fate?.size === 1 && fate.has('upgraded') ? toHttpsUrl(origin) : origin;
}

/** What became of the insecure requests to each origin. */
function fatesOf(requests: readonly InsecureRequest[]): Fates {
  const fates = new Map<string, Set<'upgraded' | 'not upgraded'>>();
  for (const { url, outcome } of requests) {
    const parsed = parseUrl(url);
    if (parsed === undefined) continue;
    const origin = `${parsed.protocol}//${parsed.hostname}:${parsed.port}`;
    fates.set(
      origin,
      (fates.get(origin) ?? new Set()).add(outcome.startsWith('upgraded') ? 'upgraded' : 'not upgraded'),
    );
  }
  return fates;
}
