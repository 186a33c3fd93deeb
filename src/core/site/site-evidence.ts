import { hostOf } from '../parse-url.ts';
import type { Report, Seen } from '../report.ts';
import { isHttpsEnd } from './ends.ts';
import type { Answer, DirectFacts, Siblings, SiteEnd, SitePages } from './site-report-schema.ts';

/** What is known about a site. */
export interface SiteEvidence {
  /** As it was asked for. */
  readonly host: string;
  readonly ends: readonly SiteEnd[];
  /** The pages were loaded, and not only requested. */
  readonly loaded: boolean;
  /** What each name answers over HTTPS. */
  readonly answers: Seen<readonly Answer[]>;
  readonly siblings: Seen<Siblings>;
  readonly direct: Seen<DirectFacts>;
  /** Pages that were audited besides; absent where none were to be. */
  readonly pages?: SitePages;
}

/** An end that was visited: it has a report, if only on a failure. */
export type VisitedEnd = Extract<SiteEnd, { readonly report: Report }>;

export const isVisited = (end: SiteEnd): end is VisitedEnd => 'report' in end;
export const hasFailed = ({ report }: VisitedEnd): boolean => report.verdict === 'failed';

/** The ends that showed a page. */
export const shownEnds = ({ ends }: Pick<SiteEvidence, 'ends'>): readonly VisitedEnd[] =>
  ends.filter(isVisited).filter((end) => !hasFailed(end));

/** Ends over HTTPS that showed a page, or over HTTP. */
export const shownOver = (scheme: 'http' | 'https', evidence: SiteEvidence): readonly VisitedEnd[] =>
  shownEnds(evidence).filter((end) => isHttpsEnd(end) === (scheme === 'https'));

/** Ends over HTTP whose server was asked: the browser did not move to HTTPS by itself, as a policy that it knows has it. */
const askedOverHttp = (evidence: SiteEvidence): readonly VisitedEnd[] =>
  shownOver('http', evidence).filter(({ report }) => {
    const next = report.connection.hops[1]?.kind;
    return next === undefined || next === 'server' || next === 'client';
  });

/** Whether an end over HTTP was shown whose server was not asked. */
export const isHttpUnasked = (evidence: SiteEvidence): boolean =>
  askedOverHttp(evidence).length < shownOver('http', evidence).length;

export const isOverHttp = (url: string): boolean => url.startsWith('http:');

/** The name that an end is reached by. */
export const nameOf = ({ requested }: Pick<SiteEnd, 'requested'>): string => hostOf(requested);
