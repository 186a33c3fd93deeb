import { reachOf } from '../core/standards/reach.ts';
import { UsageError } from './usage-error.ts';

/**
 * Reads an address of the web as a person writes it. With a scheme it stays as it was written; without one, it is
 * visited over HTTPS, or over HTTP where the host is this computer or in a private network.
 */
export function readAddress(address: string): string {
  if (/^https?:\/\//i.test(address) && URL.canParse(address)) return address;
  const url =
    looksLikeHost.test(address) && URL.canParse(`https://${address}`) ? new URL(`https://${address}`) : undefined;
  if (url === undefined || url.username !== '') {
    throw new UsageError(`“${address}” is not an http:// or https:// address.`);
  }
  return `${reachOf(url.hostname) === 'public' ? 'https' : 'http'}://${address}`;
}

/** A name with a dot, an IPv6 address, or any name with a port; a single word may as well be a mistake. */
const looksLikeHost =
  /^(?:localhost|[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)+\.?|\[[\da-f:.]+\]|[\p{L}\p{N}_-]+(?=:\d))(?::\d+)?(?:[/?#]\S*)?$/iu;
