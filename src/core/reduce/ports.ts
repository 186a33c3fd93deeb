import type { PortEvent } from '../events.ts';
import { shortened } from '../standards/kept-address.ts';
import type { TabState, Visit } from '../visit.ts';
import { keepIn } from './keep.ts';
import { updateVisitOf } from './visits.ts';

/** Notes a port that something else than the page's own markup named. */
export function reducePort(tab: TabState, { document, origin, use }: PortEvent): TabState {
  return updateVisitOf(tab, document, (visit) => withPort(visit, { origin, use }));
}

/** Adds an origin with a port of its own, once for each use. */
export function withPort(visit: Visit, { origin, use }: Visit['ports']['items'][number]): Visit {
  const port = { origin: shortened(origin), use };
  const isKnown = visit.ports.items.some((other) => other.origin === port.origin && other.use === use);
  return isKnown ? visit : keepIn(visit, 'ports', port);
}
