import type { Address } from './evidence.ts';
import { parseUrl } from './parse-url.ts';

/** Whether an http URL means the page's own host, with or without www; another port is another service. */
export function isOwnService(url: string, { host, port }: Address): boolean {
  const parsed = parseUrl(url);
  return bareName(parsed?.hostname) === bareName(host) && ['', String(port)].includes(parsed?.port ?? '');
}

/** A name with the root's dot is the same name. */
const bareName = (host = ''): string => host.replace(/^www\./, '').replace(/\.$/, '');
