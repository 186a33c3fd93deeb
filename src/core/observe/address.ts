import type { Address } from '../evidence.ts';
import { parseUrl } from '../parse-url.ts';
import { defaultPortOf, effectivePortOf } from '../standards/ports.ts';
import { reachOf } from '../standards/reach.ts';

/** The parts of an address that rules read. `requestedUrl` is where the navigation began, if that was elsewhere. */
export function addressOf(url: string, requestedUrl: string = url): Address {
  const parsed = parseUrl(url);
  const scheme = parsed?.protocol.replace(':', '') ?? '';
  const host = parsed?.hostname ?? '';
  const port = effectivePortOf(url);
  return {
    requestedUrl,
    url,
    scheme,
    host,
    port,
    defaultPort: port === defaultPortOf(scheme),
    reach: scheme === 'file' ? 'loopback' : reachOf(host),
  };
}
