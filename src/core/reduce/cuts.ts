import type { Cut, DocumentId, RefusalEvent } from '../events.ts';
import { limits } from '../limits.ts';
import { listNames } from '../page-batch.ts';
import type { TabState, Visit } from '../visit.ts';
import { updateVisitOf } from './visits.ts';

/** Counts what was in a message that was not understood: nobody knows what, so something of each of its lists. */
export function reduceRefusal(tab: TabState, { document, message }: RefusalEvent): TabState {
  const lost = message === 'page-batch' ? listNames : (['violations'] as const);
  return updateVisitOf(tab, document, (visit) =>
    lost.reduce((next, part) => addCut(next, document, { part, reason: 'error', count: 1 }), visit),
  );
}

/** Adds to what is known to be left out of a frame. */
export const addCut = (visit: Visit, frame: DocumentId, cut: Cut): Visit =>
  withCut(visit, frame, cut, (known) => known + cut.count);

/** Takes in how much a frame has left out so far. */
export const raiseCut = (visit: Visit, frame: DocumentId, cut: Cut): Visit =>
  withCut(visit, frame, cut, (known) => Math.max(known, cut.count));

/** Where there are too many to tell frames apart, the document stands for all further ones. */
function withCut(visit: Visit, frame: DocumentId, { part, reason, count }: Cut, sum: (known: number) => number): Visit {
  if (count === 0) return visit;
  const isOf = (of: string) => (other: Visit['cuts'][number]) =>
    other.frame === of && other.part === part && other.reason === reason;
  const own = visit.cuts.findIndex(isOf(frame));
  const index = own >= 0 || visit.cuts.length < limits.cuts ? own : visit.cuts.findIndex(isOf(''));
  const known = visit.cuts[index];
  if (known !== undefined) return { ...visit, cuts: visit.cuts.with(index, { ...known, count: sum(known.count) }) };
  const of = visit.cuts.length < limits.cuts ? frame : '';
  return { ...visit, cuts: [...visit.cuts, { frame: of, part, reason, count }] };
}
