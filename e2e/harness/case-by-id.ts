import type { LabCase } from '../lab/case.ts';
import type { Lab } from '../lab/lab.ts';

/** The case with this name; a spec that misspells one must not pass. */
export function caseById({ cases }: Lab, id: string): LabCase {
  const found = cases.find((labCase) => labCase.id === id);
  if (found === undefined) throw new Error(`The lab has no case ${id}.`);
  return found;
}
