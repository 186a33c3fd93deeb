import { severities } from '../core/report.ts';
import { type AuditResult, failedFindings } from '../presentation/export/results.ts';
import type { Threshold } from './audit-options.ts';
import { exitStatus } from './exit-status.ts';

/** The exit status: an address that could not be audited weighs more than any finding. */
export function judgeResults(results: readonly AuditResult[], failOn: Threshold): number {
  if (results.some((result) => 'error' in result)) return exitStatus.notAudited;
  if (failOn === 'never') return exitStatus.clean;
  const worstAllowed = severities.indexOf(failOn);
  const tooBad = results.some(
    (result) =>
      'report' in result &&
      failedFindings(result.report).some(({ severity }) => severities.indexOf(severity) <= worstAllowed),
  );
  return tooBad ? exitStatus.findings : exitStatus.clean;
}
