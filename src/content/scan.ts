import { hasPlainBase } from './addresses.ts';
import { declarationOf } from './declarations.ts';
import { openingTag, selectorOf } from './description.ts';
import { cut } from './outbox.ts';
import { inChromium } from './post.ts';
import { type Declared, resourcesOf } from './resources.ts';
import { all } from './untampered.ts';

/**
 * Where an address may stand that a browser fetches. One plain query per place: engines answer `tag[attribute]` about ten
 * times faster than the same places joined into one list (measured on 100 000 elements).
 */
const places: readonly string[] = [
  'img[src*="http:" i]',
  'img[srcset*="http:" i]',
  'script[src*="http:" i]',
  'link[href*="http:" i]',
  'source',
  'video',
  'audio',
  'input[src*="http:" i]',
];

/** Places of documents within the page. */
const documentPlaces: readonly string[] = ['iframe[src*="http:" i]', 'embed', 'object'];

/** Places that few pages use, looked at when there is time. SVG names its attributes in two ways, so no query asks for them. */
const rarePlaces: readonly string[] = [
  'track',
  'frame',
  'svg script',
  'image',
  'feImage',
  'link[imagesrcset]',
  'a[ping]',
  '[background]',
];

/** Elements read of one place in one look; a page with more has its reasons, and the rest is only counted. */
const mostRead = 5_000;
/** For each root and place, how many elements beyond were counted. */
const beyond = new WeakMap<Node, Map<string, number>>();

/** Elements that have not been seen to ask for what they declare. */
const unsettled = new Set<Element>();
const mostUnsettled = 500;

/** What was last read off an element, to leave it alone while nothing changes. */
const lastRead = new WeakMap<Element, string>();
const failed = new WeakSet<Element>();

/** Reads the insecure addresses that are declared below the root, by native queries only. */
export function scan(root: Document | ShadowRoot): void {
  scanPlaces(root, documentPlaces);
  scanPlaces(root, places);
  for (const element of unsettled) read(element);
}

/** The same for what is asked for as soon as it is parsed, which documents in a page are in Firefox only (measured). */
export function scanEarly(): void {
  if (!inChromium) scanPlaces(document, documentPlaces);
  scanPlaces(document, places);
}

/** The same for places that few pages use. */
export const scanRarePlaces = (root: Document | ShadowRoot): void => scanPlaces(root, rarePlaces);

function scanPlaces(root: Document | ShadowRoot, places: readonly string[]): void {
  // With an insecure base, every relative address is insecure too.
  const within = hasPlainBase() ? places.map((place) => place.replace('*="http:" i', '')) : places;
  for (const place of within) scanPlace(root, place);
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
  if (count <= before) return;
  cut('resources', count - before);
  beyond.set(root, counts.set(place, count));
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
  const settled = declared.map((resource) => note(element, resource, isNew, justFailed)).every(Boolean);
  if (settled) unsettled.delete(element);
  else if (unsettled.size < mostUnsettled) unsettled.add(element);
}

/** True when nothing more can be learnt about this address from this element. */
function note(
  element: Element,
  { url, destination, requested }: Declared,
  isNew: boolean,
  justFailed: boolean,
): boolean {
  const declaration = declarationOf(url, destination, requested, () => ({
    selector: selectorOf(element),
    html: openingTag(element),
  }));
  if (declaration === undefined) {
    if (isNew) cut('resources');
    return true;
  }
  if (isNew) declaration.count += 1;
  declaration.failed ||= justFailed;
  return declaration.requested === 'yes';
}
