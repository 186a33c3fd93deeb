import { mayBePlain, readBase } from './addresses.ts';
import { declarationOf, keyOf } from './declarations.ts';
import { describe } from './description.ts';
import { readField, readForm } from './forms.ts';
import { mostUnsettled, step } from './limits.ts';
import { isNews } from './news.ts';
import { cut, guard, guardSteps } from './outbox.ts';
import { mayNamePort } from './ports.ts';
import { inChromium } from './post.ts';
import { readReference } from './references.ts';
import { type Declared, resourcesOf } from './resources.ts';
import { readStyle } from './style-sheets.ts';
import { all, attribute, localNameOf } from './untampered.ts';

/**
 * Where an address may stand that a browser fetches. Where a selector names an attribute, its value must look insecure.
 * One plain query per place: engines answer `tag[attribute]` about ten times faster than the same places joined into one
 * list (measured on 100 000 elements).
 */
const places = ['img[src]', 'img[srcset]', 'script[src]', 'link[href]', 'input[src]', 'source', 'video', 'audio'];

/** Places of documents within the page. */
const documentPlaces = ['iframe[src]', 'embed', 'object'];

/** Places that few pages use, looked at when there is time. SVG names its attributes in two ways, so no query asks for them. */
const rarePlaces = [
  ...['track', 'frame', 'svg script', 'image', 'feImage', 'link[imagesrcset]', 'a[ping]', '[background]'],
  ...['base', 'meta[content]', 'a[href]', 'area[href]', '[style]'],
];

/** Elements that have not been seen to ask for what they declare. */
const unsettled = new Set<Element>();

const failed = new WeakSet<Element>();

/** Reads the insecure addresses that are declared below the root, and its forms and fields. */
export const scan = (root: Document | ShadowRoot): Generator =>
  scanPlaces(root, [...documentPlaces, ...places, 'form', 'input', 'button[formaction]']);

/** What is asked for as soon as it is parsed, which documents in a page are in Firefox only (measured). */
export function scanEarly(): Generator {
  readBase();
  return scanPlaces(document, inChromium ? places : [...documentPlaces, ...places]);
}

/** What few pages use, and what nothing fetches by itself. */
export const scanRarePlaces = (root: Document | ShadowRoot): Generator => scanPlaces(root, rarePlaces);

/** Looks again at what may have been asked for since. */
export function* scanUnsettled(): Generator {
  for (const element of unsettled) {
    guard('resources', () => readResources(element));
    yield;
  }
}

function* scanPlaces(root: Document | ShadowRoot, places: readonly string[]): Generator {
  let passed = 0;
  // A shadow tree is small, and there may be many.
  for (const place of root === document ? places : [places.join()]) {
    const [, name = ''] = /^\w*\[(\w+)]$/.exec(place) ?? [];
    for (const element of all(root, place)) {
      const value = attribute(element, name) ?? 'http:';
      passed += 1 + value.length / step;
      if (mayBePlain(value) || mayNamePort(value)) {
        yield* readElement(element);
        passed = step;
      }
      // Most say nothing, and to pause after each of them would take longer than to read it.
      if (passed >= step) {
        passed = 0;
        yield;
      }
    }
    yield;
  }
}

/** Everything that an element may say. */
function* readElement(element: Element): Generator {
  const name = localNameOf(element);
  guard('resources', () => readResources(element));
  yield* guardSteps('styles', readStyle(element));
  // There may be very many.
  if (name === 'img') return;
  guard('references', () => readReference(element, name));
  guard('forms', () => readForm(element, name));
  guard('fields', () => readField(element));
}

/** Notes that an element fired an error, which it does after it asked for something. */
export function noteFailure(element: Element): void {
  // A source also fires one for a type that the browser cannot play, and then nothing was asked for.
  if (element instanceof HTMLSourceElement) return;
  failed.add(element);
  unsettled.add(element);
  guard('resources', () => readResources(element, true));
}

/** What an element asks for after an error, often from the page's own handler, is another address. */
function readResources(element: Element, justFailed = false): void {
  const declared = resourcesOf(element, localNameOf(element), failed.has(element));
  const text = declared.map(({ resource }) => keyOf(resource)).join();
  const isNew = isNews(element, text);
  if (!isNew && !unsettled.has(element)) return;
  const settled = declared.map((one) => note(element, one, isNew, justFailed)).every(Boolean);
  if (settled) unsettled.delete(element);
  else if (unsettled.size < mostUnsettled) unsettled.add(element);
}

/** True when nothing more can be learnt about this resource from this element. */
function note(element: Element, { resource, requested }: Declared, isNew: boolean, justFailed: boolean): boolean {
  const declaration = declarationOf(resource, requested, () => describe(element));
  if (declaration === undefined) {
    if (isNew) cut('resources');
    return true;
  }
  if (isNew) declaration.count += 1;
  declaration.failed ||= justFailed;
  return declaration.requested === 'yes';
}
