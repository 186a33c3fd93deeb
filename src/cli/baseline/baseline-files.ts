import { type Baseline, baselineSchema } from '../../core/baseline/baseline-schema.ts';
import { uniqueFaults } from '../../core/baseline/compare.ts';
import type { Judgeable } from '../../core/baseline/faults.ts';
import { jsonText } from '../../presentation/export/safe-text.ts';
import { readJson } from '../read-json.ts';
import { say } from '../say.ts';
import { toolIdentity } from '../tool-identity.ts';
import { writeOutput } from '../write-output.ts';

/** Reads what an earlier run wrote. Rejects with a UsageError. */
export const readBaseline = (file: string): Promise<Baseline> => readJson('the baseline', file, baselineSchema);

/** What a baseline is written of. */
interface Written {
  readonly reports: readonly Judgeable[];
  /** Nothing that was asked for is missing. */
  readonly isWhole: boolean;
}

/** Writes what is wrong now, for later runs to compare with; not where a page is missing, which would be new to them. */
export async function writeBaseline({ reports, isWhole }: Written, file: string): Promise<void> {
  if (!isWhole) {
    say(`The baseline ${file} was not written, because not every address could be audited.`);
    return;
  }
  const baseline: Baseline = { baseline: 1, tool: { ...toolIdentity }, faults: [...uniqueFaults(reports)] };
  await writeOutput(`${jsonText(baseline)}\n`, file);
}
