import type { Cause, SitePages } from '../../core/site/site-report-schema.ts';
import { siteWords } from '../site/words.ts';
import { overBudgetIn, overBudgetText } from './results.ts';
import type { JudgedSite } from './site-output.ts';

/** How many pages of a site were audited, and of how many. */
export function pagesLine({ audited, found, sampled }: Pick<SitePages, 'audited' | 'found' | 'sampled'>): string {
  const count = audited === 1 ? '1 page audited' : `${audited} pages audited`;
  return sampled ? `${count}, a sample of ${found} found` : count;
}

/** A cause, with how many of the audited pages have it. */
export const causeLine = ({ title, rule, pages }: Cause, audited: number): string =>
  `${siteWords.pagesOf(pages, audited)}: ${title} (${rule})`;

/** How bad a cause is and, compared with a baseline, whether any page has it as something new. */
export const causeWords = ({ severity, change }: JudgedSite['pages']['causes'][number]): string =>
  change === undefined ? severity : `${severity}, ${change}`;

/** Which pages of a site have more of something than a configuration allows. */
export const overBudgetLines = ({ ends, pages }: Pick<JudgedSite, 'ends' | 'pages'>): readonly string[] =>
  [...ends, ...pages.results].flatMap((page) =>
    overBudgetIn(page).map((over) => `${page.requested}: ${overBudgetText(over)}`),
  );
