import { hostOf } from '../clear-hops.ts';
import type { Report, Seen } from '../report.ts';
import { isHttpsEnd } from './ends.ts';
import type { DirectFacts, SiteEnd } from './site-report-schema.ts';

/** What is known about a site. */
export interface SiteEvidence {
  /** As it was asked for. */
  readonly host: string;
  readonly ends: readonly SiteEnd[];
  readonly direct: Seen<DirectFacts>;
}

/** An end that was visited: it has a report, if only on a failure. */
export type VisitedEnd = Extract<SiteEnd, { readonly report: Report }>;

export const isVisited = (end: SiteEnd): end is VisitedEnd => 'report' in end;
export const hasFailed = ({ report }: VisitedEnd): boolean => report.verdict === 'failed';

/** The ends that showed a page. */
export const shownEnds = ({ ends }: SiteEvidence): readonly VisitedEnd[] =>
  ends.filter(isVisited).filter((end) => !hasFailed(end));

/** Ends over HTTPS that showed a page, or over HTTP. */
export const shownOver = (scheme: 'http' | 'https', evidence: SiteEvidence): readonly VisitedEnd[] =>
  shownEnds(evidence).filter((end) => isHttpsEnd(end) === (scheme === 'https'));

export const isOverHttp = (url: string): boolean => url.startsWith('http:');

/** The name that an end is reached by. */
export const nameOf = ({ requested }: Pick<SiteEnd, 'requested'>): string => hostOf(requested);
