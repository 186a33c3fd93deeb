import { type Baseline, baselineSchema } from '../../core/baseline/baseline-schema.ts';
import { uniqueFaults } from '../../core/baseline/compare.ts';
import { type AuditOutput, reportsIn } from '../../presentation/export/results.ts';
import { jsonText } from '../../presentation/export/safe-text.ts';
import { readJson } from '../read-json.ts';
import { say } from '../say.ts';
import { writeOutput } from '../write-output.ts';

/** Reads what an earlier run wrote. Rejects with a UsageError. */
export const readBaseline = (file: string): Promise<Baseline> => readJson('the baseline', file, baselineSchema);

/** Writes what is wrong now, for later runs to compare with; not where a page is missing, which would be new to them. */
export async function writeBaseline({ tool, results }: AuditOutput, file: string): Promise<void> {
  const reports = reportsIn(results);
  if (reports.length < results.length) {
    say(`The baseline ${file} was not written, because not every address could be audited.`);
    return;
  }
  const baseline: Baseline = { baseline: 1, tool: { ...tool }, faults: [...uniqueFaults(reports)] };
  await writeOutput(`${jsonText(baseline)}\n`, file);
}
