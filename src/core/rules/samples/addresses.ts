import type { Address } from '../../evidence.ts';
import { parseUrl } from '../../parse-url.ts';
import { defaultPortOf, effectivePortOf } from '../../standards/ports.ts';
import { reachOf } from '../../standards/reach.ts';

/** The address of a page for a test, as the sensors would state it. */
export function addressOf(url: string): Address {
  const scheme = parseUrl(url)?.protocol.slice(0, -1) ?? '';
  const host = parseUrl(url)?.hostname ?? '';
  const port = effectivePortOf(url);
  return {
    requestedUrl: url,
    url,
    scheme,
    host,
    port,
    defaultPort: port === defaultPortOf(scheme),
    reach: scheme === 'file' ? 'loopback' : reachOf(host),
  };
}
