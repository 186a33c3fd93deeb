import type { Change, Changes } from '../../core/baseline/compare.ts';
import type { Cause, SiteEnd, SitePages, SiteReport } from '../../core/site/site-report-schema.ts';
import type { AuditResult, Judged, RunJudgement } from './results.ts';

/** The one JSON object that the `site` command prints. */
export interface SiteOutput {
  readonly tool: { readonly name: string; readonly version: string };
  readonly sites: readonly JudgedSite[];
  /** Compared with a baseline, where there is one. */
  readonly changes?: Changes;
}

/** The report on a site, with what a baseline and a configuration make of it and of its pages. */
export type JudgedSite = Omit<SiteReport, 'ends' | 'pages'> & {
  /** Of failed rules of the site itself. */
  readonly judged?: readonly Judged[];
  readonly ends: (SiteEnd & RunJudgement)[];
  readonly pages: Omit<SitePages, 'results' | 'causes'> & {
    readonly results: AuditResult[];
    readonly causes: (Cause & { readonly change?: Change })[];
  };
};
