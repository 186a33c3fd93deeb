import type { InsecureRequest } from '../report.ts';

/** From how many on addresses that differ in their query only are one that is asked for again and again. */
const few = 4;

/**
 * Puts together what one element, or no element, asks for under one path with ever new queries, as a camera's image that
 * is polled. Its first address stands for all, and says for how many.
 */
export function mergePolled(items: readonly InsecureRequest[]): InsecureRequest[] {
  const alike = new Map<string, InsecureRequest[]>();
  for (const item of items) {
    const known = alike.get(keyOf(item));
    if (known === undefined) alike.set(keyOf(item), [item]);
    else known.push(item);
  }
  return [...alike.values()].flatMap((group) => (group.length < few ? group : merged(group)));
}

function merged(group: readonly InsecureRequest[]): InsecureRequest[] {
  return group.slice(0, 1).map((first) => ({
    ...first,
    seenBy: [...new Set(group.flatMap(({ seenBy }) => seenBy))],
    ...(group.some(({ failed }) => failed) ? { failed: true as const } : {}),
    count: group.reduce((sum, { count }) => sum + count, 0),
    queries: group.length,
  }));
}

/** All that an item is, but the query of its address. */
const keyOf = ({ url, destination, outcome, frame, element, redirectedFrom = '' }: InsecureRequest): string =>
  [
    ...(url.includes('?') ? ['?', url.slice(0, url.indexOf('?'))] : ['', url]),
    ...[destination, outcome, frame.url, frame.top, element?.selector ?? '', redirectedFrom.replace(/[?].*/, '')],
  ].join(' ');
