import type { RequestEvent, WorkerRequestEvent } from '../events.ts';
import { shortened } from '../standards/kept-address.ts';
import type { TabState, Testimony, Visit } from '../visit.ts';
import { isFull, leaveOutFrames } from './frame-room.ts';
import { keepIn } from './keep.ts';
import { documentOfOrigin, isFollowed, updateVisitOf } from './visits.ts';

/** Notes what the network saw of an insecure address. */
export function reduceRequest(tab: TabState, event: RequestEvent | WorkerRequestEvent): TabState {
  const { url, kind, how } = event;
  const document = event.type === 'request-seen' ? event.document : documentOfOrigin(tab, event.context);
  if (document === undefined) return tab;
  const [shown, ...others] = tab.visits;
  // It may be of a frame for which there was no room, or which gave way; those that are counted already count once.
  const mayBeOfFrame = shown !== undefined && isFull(shown) && shown.cuts.every(({ part }) => part !== 'frames');
  if (mayBeOfFrame && !isFollowed(tab, document)) {
    return { ...tab, visits: [leaveOutFrames(shown, 1), ...others] };
  }
  return updateVisitOf(tab, document, (visit) =>
    addTestimony(visit, { url, frame: document, by: 'network', kind, how, count: 1 }),
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
