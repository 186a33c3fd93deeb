import type { ProbeEvent } from '../events.ts';
import type { TabState } from '../visit.ts';
import { updateVisitOf } from './visits.ts';

/** Notes whether the site, or the hosts that its page uses, answered over HTTPS. */
export function reduceProbe(tab: TabState, event: ProbeEvent): TabState {
  return updateVisitOf(tab, event.document, (visit) =>
    event.type === 'probe-answered'
      ? { ...visit, upgrade: { ...event.upgrade } }
      : { ...visit, hosts: event.hosts.map((host) => ({ ...host })) },
  );
}
