import { parseUrl } from '../parse-url.ts';
import { isIpAddress } from './ip-address.ts';

/**
 * Where else a site may answer whose page did not come: on the standard ports of its host, and over HTTPS under its
 * name with or without `www.`. Nothing else is the site itself.
 */
export function otherAddressesOf(url: string): readonly string[] {
  const failed = parseUrl(url);
  if (failed === undefined || !/^https?:$/.test(failed.protocol)) return [];
  const { hostname } = failed;
  const addresses = [`https://${hostname}/`, `http://${hostname}/`, ...siblingsOf(hostname).map(overHttps)];
  return addresses.filter((address) => address !== `${failed.protocol}//${hostname}${portOf(failed.port)}/`);
}

const overHttps = (host: string): string => `https://${host}/`;

const portOf = (port: string): string => (port === '' ? '' : `:${port}`);

function siblingsOf(host: string): readonly string[] {
  const [first, ...others] = host.split('.');
  if (isIpAddress(host) || others.length === 0) return [];
  if (first !== 'www') return [`www.${host}`];
  return others.length > 1 ? [others.join('.')] : [];
}
