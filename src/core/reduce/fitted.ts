import { limits } from '../limits.ts';
import { type Kept, keptNames as lists, type TabState, type Visit } from '../visit.ts';
import { leaveOutFrames } from './frame-room.ts';
import { newVisit } from './visits.ts';

/** Characters that a state takes where it is stored. */
export const charactersOf = (tab: TabState): number => JSON.stringify(tab).length;

/**
 * A state that takes no more than so many characters: first the pages that the back button may bring back are
 * forgotten, the oldest first, then those prerendered, then a quarter of what is known of the page shown, as often as it takes.
 * What is left out of the page shown is counted.
 */
export function fitted(tab: TabState, most: number = limits.charactersStored): TabState {
  let state = tab;
  while (charactersOf(state) > most) {
    const smaller = withLess(state);
    if (smaller === undefined) return state;
    state = smaller;
  }
  return state;
}

/** One step less; undefined where there is nothing more that could be left out. */
function withLess(tab: TabState): TabState | undefined {
  const [shown, ...others] = tab.visits;
  if (others.length > 0) return { ...tab, visits: tab.visits.slice(0, -1) };
  if (tab.ahead.length > 0) return { ...tab, ahead: tab.ahead.slice(0, -1) };
  if (tab.pending.length > 1) return { ...tab, pending: tab.pending.slice(1) };
  if (shown === undefined) return undefined;
  if (lists.some((name) => shown[name].items.length > 0)) return { ...tab, visits: [shortened(shown)] };
  const bare = bareVisit(shown);
  return charactersOf({ ...tab, visits: [bare] }) < charactersOf(tab) ? { ...tab, visits: [bare] } : undefined;
}

const shortened = (visit: Visit): Visit => ({
  ...visit,
  // Each list keeps its kind of item.
  ...(Object.fromEntries(lists.map((name) => [name, withoutQuarter(visit[name])])) as Partial<Visit>),
});

function withoutQuarter({ items, omitted, characters }: Kept<unknown>): Kept<unknown> {
  const kept = items.slice(0, Math.floor((items.length * 3) / 4));
  // Room that an item took is not given back: what a tab has no room for now it is not to fill again.
  return { items: kept, omitted: omitted + items.length - kept.length, characters };
}

/** What must be known of a visit that is shown; its frames, hops and headers are as much as its page's server likes. */
function bareVisit(visit: Visit): Visit {
  const { url, at, document, failure, mode, restored } = visit;
  const frames = Object.entries(visit.frames).filter(([id]) => id === document);
  const bare: Visit = {
    ...newVisit(url, at),
    ...Object.fromEntries(lists.map((name) => [name, visit[name]])),
    ...{ mode, restored, cuts: visit.cuts, frames: Object.fromEntries(frames) },
    ...(document === undefined ? {} : { document }),
    ...(failure === undefined ? {} : { failure }),
  };
  return leaveOutFrames(bare, Object.keys(visit.frames).length - frames.length);
}
