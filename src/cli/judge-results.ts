import { type Finding, type Report, severities } from '../core/report.ts';
import { type AuditResult, failedFindings } from '../presentation/export/results.ts';
import type { AuditOptions, Threshold } from './audit-options.ts';
import { couldNotCheck } from './could-not-check.ts';
import { exitStatus } from './exit-status.ts';

/** The exit status: an address that could not be audited weighs more than any finding. */
export function judgeResults(
  results: readonly AuditResult[],
  { failOn, failOnUnknown }: Pick<AuditOptions, 'failOn' | 'failOnUnknown'>,
): number {
  if (results.some((result) => 'error' in result)) return exitStatus.notAudited;
  const reports = results.flatMap((result) => ('report' in result ? [result.report] : []));
  if (failOnUnknown && reports.some(isUnknown)) return exitStatus.findings;
  return judgeFailures(reports.flatMap(failedFindings), failOn);
}

/** Whether the verdict, or something that could have been checked, is not known. */
export const isUnknown = (report: Report): boolean => report.verdict === 'unknown' || couldNotCheck(report).length > 0;

/** The exit status that failed rules leave: whether one of them is as bad as that, or worse. */
export function judgeFailures(failures: readonly Pick<Finding, 'severity'>[], failOn: Threshold): number {
  if (failOn === 'never') return exitStatus.clean;
  const worstAllowed = severities.indexOf(failOn);
  const isTooBad = failures.some(({ severity }) => severities.indexOf(severity) <= worstAllowed);
  return isTooBad ? exitStatus.findings : exitStatus.clean;
}
