import type { ProbeEvent } from '../events.ts';
import type { TabState } from '../visit.ts';
import { updateVisitOf } from './visits.ts';

/** Notes whether the site answered over HTTPS. */
export function reduceProbe(tab: TabState, { document, upgrade }: ProbeEvent): TabState {
  return updateVisitOf(tab, document, (visit) => ({ ...visit, upgrade: { ...upgrade } }));
}
