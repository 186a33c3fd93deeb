import type { Reach } from '../evidence.ts';
import { ipBytesOf, isInNetworks, unmapped } from './ip-address.ts';
import { isLoopbackHost } from './trustworthy.ts';

/** How far a host reaches, judged by the name alone and never by what it resolves to. */
export function reachOf(host: string): Reach {
  if (isLoopbackHost(host)) return 'loopback';
  const ip = ipBytesOf(host);
  if (ip !== undefined) return isInNetworks(unmapped(ip), privateNetworks) ? 'private' : 'public';
  const name = host.replace(/\.$/, '').toLowerCase();
  return !name.includes('.') || privateSuffixes.some((suffix) => name.endsWith(suffix)) ? 'private' : 'public';
}

/** Private use, shared by a provider, link-local, unspecified, unique local, site-local. */
const privateNetworks = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '::/127',
  'fc00::/7',
  'fe80::/10',
  'fec0::/10',
];

const privateSuffixes = ['.local', '.internal', '.home.arpa', '.onion'];
