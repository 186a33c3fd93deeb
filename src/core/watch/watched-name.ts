import { endsOf } from '../site/ends.ts';
import { isOfSite } from '../site/is-of-site.ts';
import type { SiteName } from '../site/site-name.ts';

/** A site of a watch list. */
export interface WatchedName {
  /** As it is listed, by which it is known again. */
  readonly host: string;
  /** What is requested: over HTTP and HTTPS, with and without www where it is one of these. At most `watchLimits.ends`. */
  readonly ends: readonly string[];
  /** Where redirects are followed. */
  readonly isOfSite: (url: string) => boolean;
}

/** A name of a site that is neither its apex nor www is watched alone: the others are a site of their own on the list. */
export function watchedName(site: SiteName): WatchedName {
  const { host, apex } = site;
  const isWhole = host === apex || host === `www.${apex}`;
  const ends = endsOf(host, isWhole ? apex : undefined).map(({ requested }) => requested);
  return { host, ends, isOfSite: isOfSite(site) };
}
