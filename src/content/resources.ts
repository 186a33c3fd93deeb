import type { Requested } from '../core/events.ts';
import type { Destination } from '../core/report.ts';
import { toHttpUrl } from '../core/standards/address.ts';
import { cutShort, plainAddress } from './addresses.ts';
import { candidatesIn } from './candidates.ts';
import type { Resource } from './declarations.ts';
import { inChromium } from './post.ts';
import { attribute, call, cameLate, isComplete, parentOf, read } from './untampered.ts';

/** One insecure address an element declares, and whether the element has asked for it. */
export interface Declared {
  readonly resource: Resource;
  readonly requested: Requested;
}

let found: Declared[];
let hasFailed: boolean;

/** The insecure addresses an element declares. An element that fetches nothing declares nothing. */
export function resourcesOf(element: Element, name: string, failed: boolean): readonly Declared[] {
  found = [];
  hasFailed = failed;
  const of = (attributeName: string): string | null => attribute(element, attributeName);

  if (name === 'img') image(element as HTMLImageElement);
  if (name === 'source') source(element);
  if (name === 'script') script(element);
  if (name === 'link') link(element as HTMLLinkElement);
  if (name === 'input' && /^image$/i.test(of('type') ?? '')) add(of('src'), 'image');
  if (/^(image|feImage)$/.test(name)) add(of('href') ?? of('xlink:href'), 'image');
  if (isMedia(element)) {
    add(of('src'), kindOf(element), asked(element));
    add(of('poster'), 'image');
  }
  if (name === 'track') add(of('src'), 'track', isFetched(element as HTMLTrackElement) ? 'yes' : 'no');
  if (/^i?frame$/.test(name))
    add(of('src'), 'frame', of('loading') === 'lazy' || of('srcdoc') !== null ? 'no' : 'unclear');
  if (name === 'embed') add(of('src'), name, plugin(element));
  if (name === 'object') add(of('data'), name, plugin(element));
  if (name === 'a') for (const address of (of('ping') ?? '').slice(0, 2_000).split(/\s+/)) add(address, 'ping', 'no');
  if (/^(body|t(able|head|body|foot|r|h|d))$/.test(name)) add(of('background'), 'image');
  return found;
}

function add(
  value: string | null,
  destination: Destination,
  requested: Requested = 'unclear',
  facts?: Resource['facts'],
): void {
  const url = plainAddress(value);
  if (!url) return;
  const resource = { url, destination, ...(facts && { facts }) };
  found.push({ resource, requested: hasFailed && requested !== 'no' ? 'yes' : requested });
}

const isMedia = (element: Element | null): element is HTMLMediaElement => element instanceof HTMLMediaElement;
const kindOf = (media: HTMLMediaElement): Destination => (media instanceof HTMLAudioElement ? 'audio' : 'video');

function image(element: HTMLImageElement): void {
  const srcset = attribute(element, 'srcset');
  const src = attribute(element, 'src');
  const requested = read(element, 'complete') ? 'yes' : read(element, 'loading') === 'lazy' ? 'no' : 'unclear';
  if (srcset === null && !call(element, 'matches', 'picture>*')) {
    add(src, 'image', requested);
    return;
  }
  // Where candidates compete, only the chosen one is asked for; the others would be on another screen.
  for (const candidate of [...candidatesIn(srcset), src]) {
    add(candidate, 'imageset', isChosen(candidate, element) ? requested : 'no');
  }
}

/** Chromium states the chosen address as it was rewritten, Firefox as it was written. */
const isChosen = (candidate: string | null, element: HTMLImageElement | HTMLMediaElement): boolean =>
  plainAddress(candidate) === cutShort(toHttpUrl(read(element, 'currentSrc')));

function source(element: Element): void {
  const parent = parentOf(element);
  if (isMedia(parent)) {
    const src = attribute(element, 'src');
    add(src, kindOf(parent), isChosen(src, parent) ? asked(parent) : 'no');
    return;
  }
  const chooser = parent && call(parent, 'querySelector', 'img');
  for (const candidate of candidatesIn(attribute(element, 'srcset'))) {
    // The query finds images only.
    add(candidate, 'imageset', chooser && isChosen(candidate, chooser as HTMLImageElement) ? 'unclear' : 'no');
  }
}

const asked = (media: HTMLMediaElement): Requested =>
  // The first of them is NETWORK_EMPTY.
  !read(media, 'networkState') || (read(media, 'preload') === 'none' && read(media, 'paused')) ? 'no' : 'unclear';

/** Without CORS a track must be of the page's own origin, which an insecure address never is. */
const isFetched = (track: HTMLTrackElement): boolean =>
  read(track, 'readyState') > 0 && call(track, 'matches', '[crossorigin]>*');

/**
 * Chromium loads plugins' content once it is shown, which shows when style sheets have loaded; Firefox loads it shown or
 * not, unless nothing there could show its type, or it stands in for what does not need it (measured). Neither has anything
 * that a `classid` could name.
 */
function plugin(element: Element): Requested {
  const type = attribute(element, 'type') ?? '';
  if (attribute(element, 'classid') !== null || (!inChromium && !shown.test(type))) return 'no';
  if (!isComplete()) return 'unclear';
  if (call(element, 'checkVisibility', { contentVisibilityAuto: true })) return 'yes';
  return inChromium || call(element, 'matches', 'object *,audio *,video *') ? 'no' : 'unclear';
}

/** The types that Firefox shows in a page. */
const shown =
  /^($|text|image)|(\/mpeg|mp[34]|m4[av]|aac|flac|matroska|ogg|webm|quicktime|json|pdf|script|stream|[^s]?.xml)$/i;

/** Scripts in SVG have their address in an attribute of another name. */
function script(element: Element): void {
  const src = attribute(element, 'src') ?? attribute(element, 'href') ?? attribute(element, 'xlink:href');
  // An error may have been missed, and one in a shadow tree does not leave it.
  add(src, 'script', cameLate || call(element, 'getRootNode') !== document ? 'yes' : 'unclear', {
    type: cutShort(attribute(element, 'type') ?? ''),
    isOff: attribute(element, 'nomodule') !== null,
  });
}

/** What the worker needs to know what a link is for, and whether browsers follow it. */
function link(element: HTMLLinkElement): void {
  for (const candidate of candidatesIn(attribute(element, 'imagesrcset'))) add(candidate, 'imageset');
  add(attribute(element, 'href'), 'other', 'unclear', {
    rel: cutShort(read(element, 'rel')),
    as: read(element, 'as'),
    type: cutShort(read(element, 'type')),
    isOff: read(element, 'disabled'),
    matches: read(matchMedia(read(element, 'media')), 'matches'),
  });
}
