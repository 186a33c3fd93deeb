import type { RequestEvent, WorkerRequestEvent } from '../events.ts';
import { shortened } from '../standards/kept-address.ts';
import type { TabState, Testimony, Visit } from '../visit.ts';
import { isFull, leaveOutFrames } from './frame-room.ts';
import { keepIn } from './keep.ts';
import { documentOfOrigin, isFollowed, updateVisitOf } from './visits.ts';

/** Notes what the network saw of an insecure address. */
export function reduceRequest(tab: TabState, event: RequestEvent | WorkerRequestEvent): TabState {
  const { url, kind, how, from } = event;
  const redirected = from === undefined ? {} : { redirectedFrom: from };
  const document = event.type === 'request-seen' ? event.document : documentOfOrigin(tab, event.context);
  if (document === undefined) return tab;
  const [shown, ...others] = tab.visits;
  // It may be of a frame for which there was no room, or which gave way; those that are counted already count once.
  const mayBeOfFrame = shown !== undefined && isFull(shown) && shown.cuts.every(({ part }) => part !== 'frames');
  if (mayBeOfFrame && !isFollowed(tab, document)) {
    return { ...tab, visits: [leaveOutFrames(shown, 1), ...others] };
  }
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
  if (known === undefined) {
    const kept = keepIn(visit, 'testimonies', { ...testimony, url });
    return kept.testimonies.omitted > visit.testimonies.omitted ? leaveOut(visit, testimony) : kept;
  }
  const counted = items.with(index, { ...known, count: countWith(known) });
  return { ...visit, testimonies: { ...visit.testimonies, items: counted } };
}

/** One request has several observations: the kind with most of them counts, of requests that nothing kept is about. */
function leaveOut(visit: Visit, { by, how, url, frame }: Testimony): Visit {
  const observed = how === 'posted' ? 'posted' : by;
  const { leftOut = {}, testimonies, declarations } = visit;
  const asked = shortened(url);
  const isKnown = [...testimonies.items, ...declarations.items].some((one) => one.url === asked && one.frame === frame);
  const after = isKnown ? leftOut : { ...leftOut, [observed]: (leftOut[observed] ?? 0) + 1 };
  const more = mostOf(after) - mostOf(leftOut);
  return { ...visit, leftOut: after, testimonies: { ...testimonies, omitted: testimonies.omitted + more } };
}

const mostOf = (counts: Readonly<Record<string, number>>): number => Math.max(0, ...Object.values(counts));
