import type { Requested } from '../core/events.ts';
import type { Destination } from '../core/report.ts';
import { secureTwin, withoutFragment } from '../core/standards/address.ts';
import { candidatesOf } from '../core/standards/srcset.ts';
import { plainAddress } from './addresses.ts';
import { inChromium } from './post.ts';
import { attribute, localNameOf, readyStateOf } from './untampered.ts';

/** One insecure address an element declares, and whether the element has asked for it. */
export interface Declared {
  readonly url: string;
  readonly destination: Destination;
  readonly requested: Requested;
}

/** The insecure addresses an element declares. An element that fetches nothing declares nothing. */
export function resourcesOf(element: Element, failed: boolean): Declared[] {
  const found: Declared[] = [];
  const add = (value: string | null, destination: Destination, requested: Requested = 'unclear'): void => {
    const url = plainAddress(value);
    if (url !== undefined)
      found.push({ url, destination, requested: failed && requested !== 'no' ? 'yes' : requested });
  };
  const from = (name: string, destination: Destination, requested?: Requested): void =>
    add(attribute(element, name), destination, requested);

  switch (localNameOf(element)) {
    case 'img':
      image(element as HTMLImageElement, add);
      break;
    case 'input':
      if (attribute(element, 'type')?.toLowerCase() === 'image') from('src', 'image');
      break;
    case 'image':
    case 'feImage':
      add(attribute(element, 'href') ?? attribute(element, 'xlink:href'), 'image');
      break;
    case 'audio':
    case 'video': {
      const media = element as HTMLMediaElement;
      from('src', media instanceof HTMLAudioElement ? 'audio' : 'video', asked(media));
      from('poster', 'image');
      break;
    }
    case 'source':
      source(element, add);
      break;
    case 'track':
      from('src', 'track', isFetched(element as HTMLTrackElement) ? 'yes' : 'no');
      break;
    case 'script':
      script(element, add);
      break;
    case 'iframe':
    case 'frame':
      from('src', 'frame', attribute(element, 'loading') === 'lazy' || has(element, 'srcdoc') ? 'no' : 'unclear');
      break;
    case 'embed':
      from('src', 'embed', plugin(element));
      break;
    case 'object':
      from('data', 'object', plugin(element));
      break;
    case 'link':
      link(element as HTMLLinkElement, add);
      break;
    case 'a':
      for (const address of (attribute(element, 'ping') ?? '').split(/\s+/)) add(address, 'ping', 'no');
      break;
    default:
      if (/^(body|t(able|head|body|foot|r|h|d))$/.test(localNameOf(element))) from('background', 'image');
  }
  return found;
}

const has = (element: Element, name: string): boolean => attribute(element, name) !== null;

type Add = (value: string | null, destination: Destination, requested?: Requested) => void;

function image(element: HTMLImageElement, add: Add): void {
  const srcset = attribute(element, 'srcset');
  const src = attribute(element, 'src');
  const requested = element.complete ? 'yes' : element.loading === 'lazy' ? 'no' : 'unclear';
  if (srcset === null && element.parentElement?.localName !== 'picture') {
    add(src, 'image', requested);
    return;
  }
  // Where candidates compete, only the chosen one is asked for; the others would be on another screen.
  for (const candidate of [...candidatesOf(srcset ?? ''), ...(src === null ? [] : [src])]) {
    add(candidate, 'imageset', isChosen(candidate, element) ? requested : 'no');
  }
}

/** Chromium states the chosen address as it was rewritten, Firefox as it was written. */
function isChosen(candidate: string, element: HTMLImageElement | HTMLMediaElement): boolean {
  const url = plainAddress(candidate);
  const chosen = withoutFragment(element.currentSrc);
  return url !== undefined && (url === chosen || secureTwin(url) === chosen);
}

function source(element: Element, add: Add): void {
  const parent = element.parentElement;
  if (parent instanceof HTMLMediaElement) {
    const src = attribute(element, 'src') ?? '';
    add(src, parent instanceof HTMLAudioElement ? 'audio' : 'video', isChosen(src, parent) ? asked(parent) : 'no');
    return;
  }
  const chooser = parent?.querySelector('img');
  for (const candidate of candidatesOf(attribute(element, 'srcset') ?? '')) {
    add(candidate, 'imageset', chooser && isChosen(candidate, chooser) ? 'unclear' : 'no');
  }
}

const asked = (media: HTMLMediaElement): Requested =>
  media.networkState === HTMLMediaElement.NETWORK_EMPTY || (media.preload === 'none' && media.paused)
    ? 'no'
    : 'unclear';

/** Without CORS a track must be of the page's own origin, which an insecure address never is. */
const isFetched = (track: HTMLTrackElement): boolean =>
  track.readyState !== 0 && track.parentElement?.hasAttribute('crossorigin') === true;

/**
 * Chromium loads plugins' content once it is shown, which shows when style sheets have loaded; Firefox loads it shown or
 * not, unless it is of a type of its own, such as Flash, or stands in for what does not need it (measured).
 */
function plugin(element: Element): Requested {
  if (!inChromium && /^application\/x-/i.test(attribute(element, 'type') ?? '')) return 'no';
  if (readyStateOf(document) !== 'complete') return 'unclear';
  if (element.checkVisibility({ contentVisibilityAuto: true })) return 'yes';
  return inChromium || element.parentElement?.closest('object,audio,video') ? 'no' : 'unclear';
}

/** Scripts in SVG have their address in an attribute of another name. */
function script(element: Element, add: Add): void {
  const src = attribute(element, 'src') ?? attribute(element, 'href') ?? attribute(element, 'xlink:href');
  const type = attribute(element, 'type')?.trim().toLowerCase() ?? '';
  const runs = type === '' || type === 'module' || /(java|ecma|j|live)script[\d.]*$/.test(type);
  add(src, 'script', !runs || has(element, 'nomodule') ? 'no' : cameLate ? 'yes' : 'unclear');
}

/** Errors of the page's elements may have been missed. */
const cameLate = readyStateOf(document) !== 'loading';

/** What `as` can be, which is also what it is for. */
const preloaded = /^(audio|fetch|font|image|script|style|track|video|worker)$/;

function link(element: HTMLLinkElement, add: Add): void {
  const href = attribute(element, 'href');
  const rel = attribute(element, 'rel') ?? '';
  const is = (names: string): boolean => new RegExp(`(^|\\s)(${names})(\\s|$)`, 'i').test(rel);
  if (is('stylesheet'))
    add(href, 'style', element.disabled || !/^(text\/css\b|$)/i.test(element.type) ? 'no' : 'unclear');
  // There are more icons than browsers ask for.
  else if (/icon/i.test(rel)) add(href, 'favicon', is('icon') ? ifMatched(element) : 'no');
  else if (is('preload')) preload(element, href, add);
  else if (is('modulepreload')) add(href, 'script');
  // Firefox prefetches what comes next, too.
  else if (is('prefetch|next')) add(href, 'prefetch');
  else if (is('manifest')) add(href, 'manifest');
}

const ifMatched = ({ media }: HTMLLinkElement): Requested => (matchMedia(media).matches ? 'unclear' : 'no');

function preload(element: HTMLLinkElement, href: string | null, add: Add): void {
  const { as } = element;
  const imageset = attribute(element, 'imagesrcset');
  if (imageset !== null) for (const candidate of candidatesOf(imageset)) add(candidate, 'imageset');
  // The expression lists destinations only.
  else add(href, preloaded.test(as) ? (as as Destination) : 'preload', as === '' ? 'no' : ifMatched(element));
}
