import { isVisited, nameOf } from './site-evidence.ts';
import type { Sibling, SiteEnd } from './site-report-schema.ts';

/** A name of the site that is none of its ends, and what names it. */
export type SiblingName = Pick<Sibling, 'host' | 'from'>;

/** Most names that are looked at. */
const most = 20;

/**
 * Further names of the site, from the certificates that its ends show and the hosts that its front pages link to, in an
 * order that does not change: linked ones first, because people get there. What stands behind a wildcard has no name.
 */
export function siblingNames(
  apex: string | undefined,
  ends: readonly SiteEnd[],
  linkedHosts: readonly string[],
): { readonly names: readonly SiblingName[]; readonly omitted: number } {
  if (apex === undefined) return { names: [], omitted: 0 };
  const known = new Set(ends.map(nameOf));
  const isSibling = (name: string): boolean => name.endsWith(`.${apex}`) && !known.has(name) && isHostName(name);
  const certificates = ends
    .filter(isVisited)
    .flatMap(({ report }) => (report.certificate.state === 'seen' ? report.certificate.value : []));
  const found = new Map<string, SiblingName>();
  const add = (hosts: readonly string[], from: Sibling['from']): void => {
    for (const host of hosts.map(normalized).filter(isSibling).sort())
      if (!found.has(host)) found.set(host, { host, from });
  };
  add(linkedHosts, 'link');
  add(
    certificates.flatMap(({ names }) => names),
    'certificate',
  );
  const unread = certificates.reduce((sum, { namesOmitted = 0 }) => Math.max(sum, namesOmitted), 0);
  return { names: [...found.values()].slice(0, most), omitted: Math.max(0, found.size - most) + unread };
}

const normalized = (name: string): string => name.toLowerCase().replace(/\.$/, '');

/** Labels as host names have them; underscores are no part of one, but browsers take them. */
const isHostName = (name: string): boolean =>
  name.length <= 253 && /^[a-z\d_]([a-z\d_-]*[a-z\d_])?(\.[a-z\d_]([a-z\d_-]*[a-z\d_])?)*$/.test(name);
