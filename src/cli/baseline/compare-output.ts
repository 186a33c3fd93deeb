import { type Changes, changeOf, compare } from '../../core/baseline/compare.ts';
import type { Fault, Judgeable } from '../../core/baseline/faults.ts';
import { type AuditOutput, failedFindings, type Judged, reportsIn } from '../../presentation/export/results.ts';

/** The output, with what is new, known and fixed since a baseline was written. */
export function compareOutput(output: AuditOutput, before: readonly Fault[]): AuditOutput {
  const changes = compare(before, reportsIn(output.results));
  const results = output.results.map((result) =>
    'report' in result ? { ...result, judged: judgedByBaseline(changes, result.report) } : result,
  );
  return { ...output, results, changes };
}

/** Which failed rules are new, and which known. */
export const judgedByBaseline = (changes: Changes, report: Judgeable): readonly Judged[] =>
  failedFindings(report).map((finding) => ({ rule: finding.rule, change: changeOf(changes, report, finding) }));
