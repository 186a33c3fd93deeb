import { type Finding, type Report, severities } from '../core/report.ts';
import { type AuditResult, failedFindings, judgedIn, overBudgetIn, reportsIn } from '../presentation/export/results.ts';
import type { Weigh } from '../presentation/export/weigh.ts';
import type { AuditOptions, Threshold } from './audit-options.ts';
import { couldNotCheck } from './could-not-check.ts';
import { exitStatus } from './exit-status.ts';

/** The exit status: an address that could not be audited weighs more than any finding. */
export function judgeResults(
  results: readonly AuditResult[],
  { failOn, failOnUnknown }: Pick<AuditOptions, 'failOn' | 'failOnUnknown'>,
): number {
  if (results.some((result) => 'error' in result)) return exitStatus.notAudited;
  if (failOnUnknown && reportsIn(results).some(isUnknown)) return exitStatus.findings;
  const weigh = weighFor({ failOn });
  const counts = (result: AuditResult): boolean =>
    'report' in result && failedFindings(result.report).some((finding) => weigh(result, finding) === 'error');
  return results.some((result) => overBudgetIn(result).length > 0 || counts(result))
    ? exitStatus.findings
    : exitStatus.clean;
}

/** What a failed rule weighs: nothing where it is ignored or a baseline knows all about it. */
export const weighFor =
  ({ failOn }: Pick<AuditOptions, 'failOn'>): Weigh =>
  (result, finding) => {
    const { change, level, ignored } = judgedIn(result, finding) ?? { rule: finding.rule };
    if (change === 'known' || level === 'off' || ignored !== undefined) return 'none';
    if (level !== undefined) return level === 'warn' ? 'warning' : 'error';
    return isAsBadAs(finding, failOn) ? 'error' : 'warning';
  };

/** Whether the verdict, or something that could have been checked, is not known. */
export const isUnknown = (report: Report): boolean => report.verdict === 'unknown' || couldNotCheck(report).length > 0;

const isAsBadAs = ({ severity }: Pick<Finding, 'severity'>, failOn: Threshold): boolean =>
  failOn !== 'never' && severities.indexOf(severity) <= severities.indexOf(failOn);
