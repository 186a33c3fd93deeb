import type { Fault } from '../../core/baseline/faults.ts';
import type { Rewrites } from './rewrites.ts';

/** The faults of a baseline that was written of other addresses, as they are called at the addresses of this run. */
export const rewrittenFaults = (faults: readonly Fault[], { rewrite }: Rewrites): readonly Fault[] =>
  faults.map((fault) => ({
    ...fault,
    page: rewrite(fault.page),
    // What is wrong begins with an address where there is one.
    what: rewrite(fault.what),
  }));
