import type { DeclaredResource } from '../core/events.ts';
import { secureTwin } from '../core/standards/address.ts';
import { hasPlainBase } from './addresses.ts';
import { openingTag, selectorOf } from './description.ts';
import { isFull, omit, tell } from './outbox.ts';
import { type Declared, resourcesOf } from './resources.ts';
import { askedFor } from './timing.ts';
import { all } from './untampered.ts';

/**
 * Where an address may stand that a browser fetches. One plain query per place: engines answer `tag[attribute]`
 * about ten times faster than the same places joined into one list (measured on 100 000 elements).
 */
const places: readonly string[] = [
  'img[src*="http:" i]',
  'img[srcset*="http:" i]',
  'script[src*="http:" i]',
  'link[href*="http:" i]',
  'iframe[src*="http:" i]',
  'source',
  'video',
  'audio',
  'embed',
  'object',
  'input[src*="http:" i]',
];

/** Places that few pages use, looked at when there is time. SVG names its attributes in two ways, so no query asks for them. */
const rarePlaces: readonly string[] = [
  'track',
  'frame',
  'svg script',
  'image',
  'feImage',
  'link[imagesrcset]',
  'a[ping]',
  'body[background]',
  'table[background]',
  'tr[background]',
  'td[background]',
];

/** Elements read of one place in one look; a page with more has its reasons, and the rest is only counted. */
const mostRead = 5_000;
/** For each root and place, how many elements beyond were counted. */
const beyond = new WeakMap<Node, Map<string, number>>();

/** Elements whose answer may still change: not loaded yet, or not seen to be upgraded. */
const unsettled = new Set<Element>();
const mostUnsettled = 500;

/** What was last read off an element, to leave it alone while nothing changes. */
const lastRead = new WeakMap<Element, string>();
const failed = new WeakSet<Element>();

/** What was told of each address with its destination; the selector is that of the element that declared it first. */
type Known = { -readonly [Name in keyof DeclaredResource]: DeclaredResource[Name] };
const known = new Map<string, Known>();

/** Reads the insecure addresses that are declared below the root, by native queries only. */
export function scan(root: Document | ShadowRoot): void {
  // With an insecure base, every relative address is insecure too.
  const within = hasPlainBase() ? places.map((place) => place.replace('*="http:" i', '')) : places;
  for (const place of within) scanPlace(root, place);
  for (const element of unsettled) read(element);
}

/** The same for places that few pages use. */
export function scanRarePlaces(root: Document | ShadowRoot): void {
  for (const place of rarePlaces) scanPlace(root, place);
}

function scanPlace(root: Document | ShadowRoot, place: string): void {
  const elements = all(root, place);
  for (let i = 0; i < elements.length && i < mostRead; i++) {
    // The index is within the list.
    read(elements[i] as Element);
  }
  if (elements.length > mostRead) countBeyond(root, place, elements.length - mostRead);
}

function countBeyond(root: Node, place: string, count: number): void {
  const counts = beyond.get(root) ?? new Map<string, number>();
  const before = counts.get(place) ?? 0;
  if (count > before) omit(count - before);
  beyond.set(root, counts.set(place, Math.max(before, count)));
}

/** Notes that an element fired an error, which it does after it asked for something. */
export function noteFailure(element: Element): void {
  // A source also fires one for a type that the browser cannot play, and then nothing was asked for.
  if (element instanceof HTMLSourceElement) return;
  failed.add(element);
  unsettled.add(element);
  read(element, true);
}

/** What an element asks for after an error, often from the page's own handler, is another address. */
function read(element: Element, justFailed = false): void {
  const declared = resourcesOf(element, failed.has(element));
  const text = declared.map(({ url, destination }) => `${destination} ${url}`).join('\n');
  const isNew = lastRead.get(element) !== text;
  if (!isNew && !unsettled.has(element)) return;
  lastRead.set(element, text);
  const settled = declared.map((resource) => tellOf(element, resource, isNew, justFailed)).every(Boolean);
  if (settled) unsettled.delete(element);
  else if (unsettled.size < mostUnsettled) unsettled.add(element);
}

/** True when nothing more can be learnt about this address from this element. */
function tellOf(
  element: Element,
  { url, destination, requested }: Declared,
  isNew: boolean,
  justFailed: boolean,
): boolean {
  const key = `${destination} ${url}`;
  let entry = known.get(key);
  if (entry === undefined) {
    if (isFull('resources')) {
      if (isNew) omit(1);
      return true;
    }
    const description = { selector: selectorOf(element), html: openingTag(element) };
    entry = { url, destination, requested, upgradedEntry: false, count: 0, ...description };
    known.set(key, entry);
  }
  if (isNew) entry.count += 1;
  if (entry.requested !== 'yes') entry.requested = requested;
  entry.upgradedEntry ||= askedFor(secureTwin(url));
  entry.failed ||= justFailed;
  return !tell('resources', key, entry) || (entry.requested === 'yes' && entry.upgradedEntry);
}
