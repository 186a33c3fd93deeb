import type { SecurityEvent } from '../events.ts';
import type { TabState } from '../visit.ts';
import { keepIn } from './keep.ts';
import { updateVisitOf } from './visits.ts';

/** Notes what a host that the page loads from negotiated, once for each host. */
export function reduceResourceSecurity(
  tab: TabState,
  { document, host, protocol }: Extract<SecurityEvent, { type: 'resource-security-seen' }>,
): TabState {
  return updateVisitOf(tab, document, (visit) =>
    visit.connections.items.some((known) => known.host === host)
      ? visit
      : keepIn(visit, 'connections', { host, protocol }),
  );
}
