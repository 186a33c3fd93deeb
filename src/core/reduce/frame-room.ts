import { limits } from '../limits.ts';
import { isPlain } from '../standards/address.ts';
import type { Frame, Visit } from '../visit.ts';

/**
 * Adds a frame to those that are followed. Where there is no room, the oldest one of which nothing is known makes room:
 * pages make and remove frames all the time, and one that is still there is found again when it speaks. Where each of
 * them has something to say, the new one is counted.
 */
export function withFrame(visit: Visit, document: string, frame: Frame): Visit {
  const isKnown = Object.hasOwn(visit.frames, document);
  if (isKnown || Object.keys(visit.frames).length < limits.framesPerDocument) {
    return { ...visit, frames: { ...visit.frames, [document]: frame } };
  }
  const spare = spareFrameOf(visit);
  if (spare === undefined) return { ...visit, omittedFrames: visit.omittedFrames + 1 };
  const { [spare]: _, ...frames } = visit.frames;
  return { ...visit, frames: { ...frames, [document]: frame } };
}

/** Adds a frame that has no document yet; the oldest one gives way, whose start is noted where it was insecure. */
export function withPendingFrame(visit: Visit, number: number, frame: Visit['pendingFrames'][string]): Visit {
  const known = Object.keys(visit.pendingFrames);
  const isFull = !Object.hasOwn(visit.pendingFrames, number) && known.length >= limits.framesPerDocument;
  const spare = isFull ? (known.find((one) => !isPlain(visit.pendingFrames[one]?.url ?? '')) ?? known[0]) : undefined;
  return { ...visit, pendingFrames: { ...withoutKey(visit.pendingFrames, spare), [number]: frame } };
}

/** Forgets a frame that had no document yet. */
export const withoutPendingFrame = (visit: Visit, number: number): Visit => ({
  ...visit,
  pendingFrames: withoutKey(visit.pendingFrames, String(number)),
});

function spareFrameOf(visit: Visit): string | undefined {
  const { frames, pendingFrames, declarations, testimonies, forms, fields, references } = visit;
  const lists = [declarations, testimonies, forms, fields, references];
  const telling = new Set<string | undefined>([
    visit.document,
    ...lists.flatMap(({ items }) => items.map(({ frame }) => frame)),
    ...[...Object.values(frames), ...Object.values(pendingFrames)].map(({ parent }) => parent),
  ]);
  return Object.keys(frames).find((document) => !telling.has(document) && frames[document]?.upgradesByPolicy !== true);
}

function withoutKey<T>(record: Readonly<Record<string, T>>, key: string | undefined): Record<string, T> {
  const { [key ?? '']: _, ...rest } = record;
  return rest;
}
