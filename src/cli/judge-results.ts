import { type Finding, severities } from '../core/report.ts';
import { type AuditResult, failedFindings } from '../presentation/export/results.ts';
import type { Threshold } from './audit-options.ts';
import { exitStatus } from './exit-status.ts';

/** The exit status: an address that could not be audited weighs more than any finding. */
export function judgeResults(results: readonly AuditResult[], failOn: Threshold): number {
  if (results.some((result) => 'error' in result)) return exitStatus.notAudited;
  return judgeFailures(
    results.flatMap((result) => ('report' in result ? failedFindings(result.report) : [])),
    failOn,
  );
}

/** The exit status that failed rules leave: whether one of them is as bad as that, or worse. */
export function judgeFailures(failures: readonly Pick<Finding, 'severity'>[], failOn: Threshold): number {
  if (failOn === 'never') return exitStatus.clean;
  const worstAllowed = severities.indexOf(failOn);
  const isTooBad = failures.some(({ severity }) => severities.indexOf(severity) <= worstAllowed);
  return isTooBad ? exitStatus.findings : exitStatus.clean;
}
