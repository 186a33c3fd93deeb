import type { Outcome } from '../report.ts';
import type { Circumstances } from './circumstances.ts';
import { steps } from './outcome-steps.ts';
import type { Step } from './shared-outcome-steps.ts';

/**
 * What the browser did with an insecure request: from what the network showed, else from what timing and page show. Throws
 * where no step holds, which the last of each list prevents.
 */
export function outcomeOf(request: Circumstances): Outcome {
  const [, { outcome }] = decided(request);
  return typeof outcome === 'string' ? outcome : outcome(request);
}

/** The name of the step that decides. */
export const decidingStep = (request: Circumstances): string => decided(request)[0];

function decided(request: Circumstances): readonly [name: string, step: Step] {
  const list = steps[request.secure ? request.browser : 'http'];
  const found = Object.entries(list).find(([, { holds }]) => holds(request));
  if (found === undefined) throw new Error('No step decides about this request.');
  return found;
}
