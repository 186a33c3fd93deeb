import type { Destination, LinkReferenceKind } from '../report.ts';

/** What decides whether a browser asks for what a `link` or a `script` names, and what for. */
export interface ElementFacts {
  /** Of links only, as their preload destination and whether their medium is the page's. */
  readonly rel?: string;
  readonly as?: string;
  readonly matches?: boolean;
  readonly type: string;
  /** A link is disabled, a script is for browsers without modules. */
  readonly isOff: boolean;
}

/** A request, and whether browsers make it at all. */
export interface LinkRequest {
  readonly destination: Destination;
  readonly isMade: boolean;
}

const javaScript = /^\s*(|module|.*(java|ecma|j|live)script[\d.]*)\s*$/i;

/** Whether browsers run a script of this type (HTML, `script`). */
export const runsScript = ({ type, isOff }: ElementFacts): boolean => !isOff && javaScript.test(type);

/** What a link asks for by its `rel` (HTML, link types); undefined where it asks for nothing. */
export function linkRequest({ rel = '', as = '', type, isOff, matches = true }: ElementFacts): LinkRequest | undefined {
  const has = wordIn(rel);
  if (has('stylesheet')) return { destination: 'style', isMade: !isOff && /^(text\/css\b|$)/i.test(type) };
  // There are more icons than browsers ask for.
  if (/icon/i.test(rel)) return { destination: 'favicon', isMade: has('icon') && matches };
  if (has('preload')) {
    const destination = preloads.find((known) => known === as) ?? 'preload';
    return { destination, isMade: as !== '' && matches };
  }
  if (has('modulepreload')) return { destination: 'script', isMade: true };
  // Firefox prefetches what comes next, too.
  if (has('prefetch') || has('next')) return { destination: 'prefetch', isMade: true };
  return has('manifest') ? { destination: 'manifest', isMade: true } : undefined;
}

/** What `as` can be, which is also what it is for. */
const preloads = ['audio', 'fetch', 'font', 'image', 'script', 'style', 'track', 'video', 'worker'] as const;

/** What a link refers to without asking for it; undefined where that is nothing to speak of. */
export function linkReference(rel: string): LinkReferenceKind | undefined {
  const has = wordIn(rel);
  if (has('alternate') && has('stylesheet')) return undefined;
  return references.find(([word]) => has(word))?.[1];
}

const references = [
  ['canonical', 'canonical'],
  ['alternate', 'alternate'],
  ['shortlink', 'shortlink'],
  ['pingback', 'pingback'],
  ['https://api.w.org/', 'api'],
  ['edituri', 'edit'],
] as const;

/** What an Open Graph property refers to. */
export function propertyReference(property: string): LinkReferenceKind | undefined {
  const name = property.toLowerCase();
  return name === 'og:url' ? 'og-url' : name.startsWith('og:') ? 'og-other' : undefined;
}

const wordIn =
  (value: string) =>
  (word: string): boolean =>
    value.toLowerCase().split(/\s+/).includes(word);
