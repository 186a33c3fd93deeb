import type { RequestEvent, WorkerRequestEvent } from '../events.ts';
import { shortened } from '../standards/kept-address.ts';
import type { TabState, Testimony, Visit } from '../visit.ts';
import { keepIn } from './keep.ts';
import { documentOfOrigin, updateVisitOf } from './visits.ts';

/** Notes what the network saw of an insecure address. */
export function reduceRequest(tab: TabState, event: RequestEvent | WorkerRequestEvent): TabState {
  const { url, kind, how, from } = event;
  const redirected = from === undefined ? {} : { redirectedFrom: from };
  const document = event.type === 'request-seen' ? event.document : documentOfOrigin(tab, event.context);
  if (document === undefined) return tab;
  return updateVisitOf(tab, document, (visit) =>
    addTestimony(visit, { url, frame: document, by: 'network', kind, how, ...redirected, count: 1 }),
  );
}

/** Adds a testimony, or counts it on one that says the same. */
export const addTestimony = (visit: Visit, testimony: Testimony): Visit =>
  withTestimony(visit, testimony, (known) => known.count + testimony.count);

/** Adds a testimony whose witness counts by itself. */
export const setTestimony = (visit: Visit, testimony: Testimony): Visit =>
  withTestimony(visit, testimony, (known) => Math.max(known.count, testimony.count));

function withTestimony(visit: Visit, testimony: Testimony, countWith: (known: Testimony) => number): Visit {
  const url = shortened(testimony.url);
  const { items } = visit.testimonies;
  const index = items.findIndex(
    (other) =>
      other.url === url &&
      other.frame === testimony.frame &&
      other.by === testimony.by &&
      other.kind === testimony.kind &&
      other.how === testimony.how,
  );
  const known = items[index];
  if (known === undefined) return keepIn(visit, 'testimonies', { ...testimony, url });
  const counted = items.with(index, { ...known, count: countWith(known) });
  return { ...visit, testimonies: { ...visit.testimonies, items: counted } };
}
