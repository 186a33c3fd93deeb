import type { Cause, SitePages } from '../../core/site/site-report-schema.ts';

/** How many pages of a site were audited, and of how many. */
export function pagesLine({ audited, found, sampled }: Pick<SitePages, 'audited' | 'found' | 'sampled'>): string {
  const count = audited === 1 ? '1 page audited' : `${audited} pages audited`;
  return sampled ? `${count}, a sample of ${found} found` : count;
}

/** A cause, with how many of the audited pages have it. */
export const causeLine = ({ title, rule, pages }: Cause, audited: number): string =>
  `${pages} of ${audited === 1 ? '1 page' : `${audited} pages`}: ${title} (${rule})`;
