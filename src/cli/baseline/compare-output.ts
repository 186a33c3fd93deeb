import { changeOf, compare } from '../../core/baseline/compare.ts';
import type { Fault } from '../../core/baseline/faults.ts';
import { type AuditOutput, type AuditResult, failedFindings, reportsIn } from '../../presentation/export/results.ts';

/** The output, with what is new, known and fixed since a baseline was written. */
export function compareOutput(output: AuditOutput, before: readonly Fault[]): AuditOutput {
  const changes = compare(before, reportsIn(output.results));
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
