import type { Fault } from '../../core/baseline/faults.ts';
import type { Rewrites } from './rewrites.ts';

/** The faults of a baseline that was written of other addresses, as they are called at the addresses of this run. */
export const rewrittenFaults = (faults: readonly Fault[], { rewrite }: Rewrites): readonly Fault[] =>
  faults.map((fault) => ({
    ...fault,
    page: /^https?:/i.test(fault.page) ? rewrite(fault.page) : rewrittenHost(fault.page, rewrite),
    // What is wrong begins with an address where there is one.
    what: rewrite(fault.what),
  }));

/** A site as a whole is named by its host. */
function rewrittenHost(host: string, rewrite: Rewrites['rewrite']): string {
  const address = `https://${host}/`;
  return URL.canParse(address) ? new URL(rewrite(address)).hostname : host;
}
