import type { RequestEvent, WorkerRequestEvent } from '../events.ts';
import { shortened } from '../standards/kept-address.ts';
import type { Observation, TabState, Visit } from '../visit.ts';
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
    addObservation(visit, { url, frame: document, by: 'network', kind, how, ...redirected, count: 1 }),
  );
}

/** Adds an observation, or counts it on one that says the same. */
export const addObservation = (visit: Visit, observation: Observation): Visit =>
  withObservation(visit, observation, (known) => known.count + observation.count);

/** Adds an observation whose observer counts by itself. */
export const setObservation = (visit: Visit, observation: Observation): Visit =>
  withObservation(visit, observation, (known) => Math.max(known.count, observation.count));

function withObservation(visit: Visit, observation: Observation, countWith: (known: Observation) => number): Visit {
  const url = shortened(observation.url);
  const { items } = visit.observations;
  const index = items.findIndex(
    (other) =>
      other.url === url &&
      other.frame === observation.frame &&
      other.by === observation.by &&
      other.kind === observation.kind &&
      other.how === observation.how,
  );
  const known = items[index];
  if (known === undefined) {
    const kept = keepIn(visit, 'observations', { ...observation, url });
    return kept.observations.omitted > visit.observations.omitted ? leaveOut(visit, observation) : kept;
  }
  const counted = items.with(index, { ...known, count: countWith(known) });
  return { ...visit, observations: { ...visit.observations, items: counted } };
}

/** One request has several observations: the kind with most of them counts, of requests that nothing kept is about. */
function leaveOut(visit: Visit, { by, how, url, frame }: Observation): Visit {
  const observed = how === 'posted' ? 'posted' : by;
  const { leftOut = {}, observations, declarations } = visit;
  const asked = shortened(url);
  const isKnown = [...observations.items, ...declarations.items].some(
    (one) => one.url === asked && one.frame === frame,
  );
  const after = isKnown ? leftOut : { ...leftOut, [observed]: (leftOut[observed] ?? 0) + 1 };
  const more = mostOf(after) - mostOf(leftOut);
  return { ...visit, leftOut: after, observations: { ...observations, omitted: observations.omitted + more } };
}

const mostOf = (counts: Readonly<Record<string, number>>): number => Math.max(0, ...Object.values(counts));
