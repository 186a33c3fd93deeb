import { parseUrl } from '../parse-url.ts';
import { originOf } from '../standards/kept-address.ts';
import type { Visit } from '../visit.ts';
import { frameOf } from './frames.ts';
import type { Group } from './groups.ts';

/**
 * Whether an address was written with `http:`, or stands below a base that was. All others follow their page to HTTPS.
 * Of what no element declares, as in scripts and style sheets, only an address of the page's own origin may have been
 * written without.
 */
export function hasOwnScheme({ url, frame, declaration }: Group, visit: Visit): boolean {
  const isOwn = originOf(url) === originOf(frameOf(visit, frame).url);
  const html = declaration?.html ?? '';
  if (html === '') return !isOwn;
  if (/\b(?:http|ws):/i.test(html)) return true;
  if (isOwn) return hasWrittenBase(visit, frame) || (html.endsWith('…') && !showsAddress(html, url));
  // Another origin without a scheme: `//host/`, or below a base that names the origin.
  return !html.includes(`//${parseUrl(url)?.hostname ?? ''}`);
}

const hasWrittenBase = ({ references }: Visit, frame: string): boolean =>
  references.items.some((other) => other.kind === 'base' && other.frame === frame && /http:/i.test(other.html));

/** Whether the end of the address stands in what is shown of a tag that was cut. */
const showsAddress = (html: string, url: string): boolean =>
  html.includes(
    parseUrl(url)
      ?.pathname.split('/')
      .findLast((part) => part !== '') ?? url,
  );
