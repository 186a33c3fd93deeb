import { parseUrl } from '../parse-url.ts';
import type { SiteName } from './site-name.ts';

/** Tells which addresses belong to a site: over HTTP or HTTPS, at its host, its apex, or any name below that. */
export const isOfSite =
  ({ host, apex }: SiteName) =>
  (url: string): boolean => {
    const { protocol = '', hostname } = parseUrl(url) ?? {};
    if (hostname === undefined || !/^https?:$/.test(protocol)) return false;
    return hostname === host || (apex !== undefined && (hostname === apex || hostname.endsWith(`.${apex}`)));
  };
