import { ipBytesOf, isInNetworks, unmapped } from './ip-address.ts';
import { isLoopbackHost } from './trustworthy.ts';

/**
 * The address space of a host in Chromium's Local Network Access, as far as the address alone tells: literals and
 * `.local` names. A secure page may ask for the first two unencrypted, so mixed-content blocking does not apply to them.
 */
export function addressSpace(host: string): 'loopback' | 'local' | 'public' {
  if (isLoopbackHost(host)) return 'loopback';
  const literal = ipBytesOf(host);
  if (literal === undefined) return /\.local\.?$/i.test(host) ? 'local' : 'public';
  const ip = unmapped(literal);
  if (isInNetworks(ip, loopbackNetworks)) return 'loopback';
  return isInNetworks(ip, localNetworks) ? 'local' : 'public';
}

/** Without the addresses for benchmarks, 198.18.0.0/15: what secure pages ask of those unencrypted is blocked (measured). */
const loopbackNetworks = ['127.0.0.0/8', '0.0.0.0/32', '::/128', '::1/128'];

const localNetworks = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.168.0.0/16',
  'fc00::/7',
  'fe80::/10',
  'fec0::/10',
  '2001:db8::/32',
  '3fff::/20',
];
