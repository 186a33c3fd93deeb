import type { ProbeEvent } from '../events.ts';
import type { TabState } from '../visit.ts';
import { updateVisitOf } from './visits.ts';

/** Notes what the site, the hosts that its page uses, or other addresses of it answered. */
export function reduceProbe(tab: TabState, event: ProbeEvent): TabState {
  switch (event.type) {
    case 'probe-answered':
      return updateVisitOf(tab, event.document, (visit) => ({ ...visit, upgrade: { ...event.upgrade } }));
    case 'hosts-answered':
      return updateVisitOf(tab, event.document, (visit) => ({
        ...visit,
        hosts: event.hosts.map((host) => ({ ...host })),
      }));
    case 'second-look-taken':
      return looked(tab, event);
  }
}

/** A navigation that failed has no document to be known by; the person may have gone elsewhere meanwhile. */
function looked(tab: TabState, { url, looks }: Extract<ProbeEvent, { type: 'second-look-taken' }>): TabState {
  const [shown, ...others] = tab.visits;
  if (shown?.url !== url) return tab;
  return { ...tab, visits: [{ ...shown, looks: looks.map((look) => ({ ...look })) }, ...others] };
}
