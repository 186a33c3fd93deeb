import { changeOf, compare } from '../../core/baseline/compare.ts';
import type { Fault } from '../../core/baseline/faults.ts';
import { type AuditOutput, type AuditResult, failedFindings } from '../../presentation/export/results.ts';

/** The output, with what is new, known and fixed since a baseline was written. */
export function compareOutput(output: AuditOutput, before: readonly Fault[]): AuditOutput {
  const reports = output.results.flatMap((result) => ('report' in result ? [result.report] : []));
  const changes = compare(before, reports);
  const judged = (result: AuditResult): AuditResult =>
    'report' in result
      ? {
          ...result,
          judged: failedFindings(result.report).map((finding) => ({
            rule: finding.rule,
            change: changeOf(changes, result.report, finding),
          })),
        }
      : result;
  return { ...output, results: output.results.map(judged), changes };
}
