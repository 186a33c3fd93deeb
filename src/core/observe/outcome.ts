import type { Outcome } from '../report.ts';
import type { Circumstances } from './circumstances.ts';
import { steps } from './outcome-steps.ts';

/** What the browser did with an insecure request: from what the network showed, else from what timing and page show. */
export function outcomeOf(request: Circumstances): Outcome {
  const { outcome } = steps[listFor(request)][decidingStep(request)] ?? {};
  if (outcome === undefined) throw new Error('No step decides about this request.');
  return typeof outcome === 'string' ? outcome : outcome(request);
}

/** The name of the first step that holds for the request; the last of each list always does. */
export function decidingStep(request: Circumstances): string {
  const found = Object.entries(steps[listFor(request)]).find(([, { holds }]) => holds(request));
  return found?.[0] ?? '';
}

const listFor = ({ secure, browser }: Circumstances): keyof typeof steps => (secure ? browser : 'http');
