import { limits } from '../limits.ts';
import { isPlaintext } from '../standards/address.ts';
import type { Frame, Visit } from '../visit.ts';
import { addCut } from './cuts.ts';

export const isFull = ({ frames }: Visit): boolean => Object.keys(frames).length >= limits.framesPerDocument;

/** Counts frames that are not followed. */
export const leaveOutFrames = (visit: Visit, count: number): Visit =>
  addCut(visit, '', { part: 'frames', reason: 'limit', count });

/**
 * Adds a frame to those that are followed, in place of what its browser frame showed before. Where there is no room, the oldest one of which nothing is known makes room:
 * pages make and remove frames all the time, and one that is still there is found again when it speaks. Where each of
 * them has something to say, the new one is counted.
 */
export function withFrame(visit: Visit, document: string, frame: Frame): Visit {
  if (Object.hasOwn(visit.frames, document)) return { ...visit, frames: { ...visit.frames, [document]: frame } };
  const spare = spareFrameOf(visit, frame);
  if (spare === undefined && isFull(visit)) return leaveOutFrames(visit, 1);
  return { ...visit, frames: { ...withoutKey(visit.frames, spare), [document]: frame } };
}

/** Adds a frame that has no document yet; the oldest one gives way, whose start is noted where it was insecure. */
export function withPendingFrame(visit: Visit, number: number, frame: Visit['pendingFrames'][string]): Visit {
  const known = Object.keys(visit.pendingFrames);
  const isFull = !Object.hasOwn(visit.pendingFrames, number) && known.length >= limits.framesPerDocument;
  const spare = isFull
    ? (known.find((one) => !isPlaintext(visit.pendingFrames[one]?.url ?? '')) ?? known[0])
    : undefined;
  return { ...visit, pendingFrames: { ...withoutKey(visit.pendingFrames, spare), [number]: frame } };
}

/** Forgets a frame that had no document yet. */
export const withoutPendingFrame = (visit: Visit, number: number): Visit => ({
  ...visit,
  pendingFrames: withoutKey(visit.pendingFrames, String(number)),
});

/** What may be forgotten for a new frame: its predecessor, or where there is no room, the oldest one. */
function spareFrameOf(visit: Visit, { number, parent }: Frame): string | undefined {
  const { frames, pendingFrames, declarations, observations, forms, fields, references, links, cuts } = visit;
  const known = Object.keys(frames);
  const predecessor = known.find((one) => {
    const other = frames[one];
    return other?.number !== undefined && other.number === number && other.parent === parent;
  });
  if (predecessor === undefined && !isFull(visit)) return undefined;
  const lists = [declarations, observations, forms, fields, references, links];
  const telling = new Set<string | undefined>([
    visit.document,
    ...lists.flatMap(({ items }) => items.map(({ frame }) => frame)),
    ...cuts.map(({ frame }) => frame),
    ...[...Object.values(frames), ...Object.values(pendingFrames)].map(({ parent: around }) => around),
  ]);
  const isSpare = (one: string): boolean => !telling.has(one) && frames[one]?.upgradesByPolicy !== true;
  if (predecessor !== undefined && isSpare(predecessor)) return predecessor;
  return isFull(visit) ? known.find(isSpare) : undefined;
}

function withoutKey<T>(record: Readonly<Record<string, T>>, key: string | undefined): Record<string, T> {
  const { [key ?? '']: _, ...rest } = record;
  return rest;
}
