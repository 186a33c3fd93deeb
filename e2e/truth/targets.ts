import type { Run } from './run.ts';
import { scoreOf } from './score.ts';

/** What each mode must reach; never a false alarm. */
const targets = {
  passive: { recall: 0.97, precision: 1, outcome: 0.97 },
  deep: { recall: 1, precision: 1, outcome: 0.99 },
} as const;

/** Whether the extension is as true as it must be, and every case could be measured. */
export function meetsTargets({ mode, comparisons, errors, surprises }: Run): boolean {
  const { recall, precision, outcome } = scoreOf(comparisons.filter(({ result }) => result !== 'unseen'));
  const target = targets[mode];
  const reached = recall >= target.recall && precision >= target.precision && outcome >= target.outcome;
  return reached && errors.length === 0 && surprises.length === 0;
}
