import type { FrameEvent } from '../events.ts';
import { isPlaintext } from '../standards/address.ts';
import { hadCredentials } from '../standards/credentials.ts';
import { sameResource } from '../standards/kept-address.ts';
import type { TabState, Visit } from '../visit.ts';
import { withFrame, withoutPendingFrame, withPendingFrame } from './frame-room.ts';
import { keepIn } from './keep.ts';
import { addObservation } from './requests.ts';
import { updateVisitOf } from './visits.ts';

/** Follows the frames of a document, and what became of those whose address is insecure. */
export function reduceFrame(tab: TabState, event: FrameEvent): TabState {
  return updateVisitOf(tab, event.parent, (visit) => {
    switch (event.type) {
      case 'frame-started':
        return started(visit, event);
      case 'frame-answered':
        return answered(visit, event);
      case 'frame-committed':
        return committed(visit, event);
      case 'frame-failed':
        return withNavigationOf(withoutPendingFrame(visit, event.frame), event, 'failed');
    }
  });
}

type EventOf<T extends FrameEvent['type']> = Extract<FrameEvent, { type: T }>;

function started(visit: Visit, event: EventOf<'frame-started'>): Visit {
  const before = visit.pendingFrames[event.frame];
  const upgradesByPolicy = before?.url === event.url && before.upgradesByPolicy;
  const pending = { parent: event.parent, url: event.url, upgradesByPolicy };
  return withNavigationOf(withPendingFrame(withCredentials(visit, event.url), event.frame, pending), event, 'started');
}

/** Notes that an address has a user name or a password; secure or not, and whatever becomes of the frame. */
function withCredentials(visit: Visit, url: string): Visit {
  const isNews = hadCredentials(url) && !visit.credentials.items.some((known) => known.url === url);
  return isNews ? keepIn(visit, 'credentials', { url }) : visit;
}

function committed(visit: Visit, event: EventOf<'frame-committed'>): Visit {
  const pending = visit.pendingFrames[event.frame];
  const asked = pending?.url ?? event.url;
  const after = withoutPendingFrame(visit, event.frame);
  const seen = isPlaintext(asked)
    ? withNavigationOf(after, { ...event, url: asked }, isPlaintext(event.url) ? 'answered' : 'upgraded')
    : after;
  return withFrame(seen, event.document, {
    ...visit.frames[event.document],
    url: event.url,
    parent: event.parent,
    number: event.frame,
    upgradesByPolicy: pending?.upgradesByPolicy ?? false,
  });
}

/** Firefox may tell of the answer before the start, or after the commit. */
function answered(visit: Visit, { parent, frame, url, upgradesByPolicy }: EventOf<'frame-answered'>): Visit {
  const [document, shown] =
    Object.entries(visit.frames).find(([, { number, url: at }]) => number === frame && sameResource(at, url)) ?? [];
  const isUnderWay = visit.pendingFrames[frame] !== undefined;
  if (!isUnderWay && document !== undefined && shown !== undefined) {
    return { ...visit, frames: { ...visit.frames, [document]: { ...shown, upgradesByPolicy } } };
  }
  return withPendingFrame(visit, frame, { parent, url, ...visit.pendingFrames[frame], upgradesByPolicy });
}

function withNavigationOf(
  visit: Visit,
  { parent, frame, url }: { readonly parent: string; readonly frame: number; readonly url: string },
  how: 'started' | 'failed' | 'answered' | 'upgraded',
): Visit {
  if (!isPlaintext(url)) return visit;
  const kind = Object.values(visit.frames).some(({ number }) => number === frame) ? 'shown-frame' : 'frame';
  return addObservation(visit, { url, frame: parent, by: 'navigation', kind, how, count: 1 });
}
