import type { Report } from '../../core/report.ts';

/** What came of one address: the report, or why there is none. */
export type AuditResult =
  | { readonly requested: string; readonly report: Report }
  | { readonly requested: string; readonly error: string };

/** The one JSON object that the command line prints. */
export interface AuditOutput {
  readonly tool: { readonly name: string; readonly version: string };
  readonly results: readonly AuditResult[];
}

export const failedFindings = (report: Report) => report.findings.filter(({ outcome }) => outcome === 'fail');
