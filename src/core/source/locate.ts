import { parseUrl } from '../parse-url.ts';
import { isPlaintext, withoutFragment } from '../standards/address.ts';
import { shortened } from '../standards/kept-address.ts';
import { candidatesOf } from '../standards/srcset.ts';
import { linesOf, type Position } from './lines.ts';
import { openingTagOf } from './opening-tag.ts';
import { type StartTag, startTagsOf } from './start-tags.ts';

/** The source of a document, and where it came from. */
export interface DocumentSource {
  readonly url: string;
  readonly text: string;
}

/** An address that something in a document declares; its opening tag as it was described, empty for a style sheet. */
export interface Sought {
  readonly url: string;
  readonly html: string;
}

/** What is found in a source. */
export interface SourceIndex {
  /** Where the element, or the style in the markup, stands; undefined where that is not certain. */
  positionOf(sought: Sought): Position | undefined;
  /** Whether a position lies in the text of a script. */
  isInScript(position: Position): boolean;
}

/** Asked between one element or address and the next; what it returns is waited for. */
export type Pause = () => Promise<void> | undefined;

/**
 * Reads the source once, and finds in it what declares insecure addresses, and these secure ones. Linear in its length;
 * a source may be long, so whoever has other work to do pauses it.
 */
export async function indexSource(
  { url, text }: DocumentSource,
  {
    also = new Set(),
    pause = () => undefined,
  }: { readonly also?: ReadonlySet<string>; readonly pause?: Pause | undefined } = {},
): Promise<SourceIndex> {
  const lines = linesOf(text);
  const places = new Map<string, { readonly at: number; readonly tag?: StartTag }[]>();
  const scripts: { readonly from: number; readonly to: number }[] = [];
  const resolvedBefore = new Map<string, string>();
  let base = url;
  const enter = (name: string, address: string, at: number, tag?: StartTag): void => {
    if (also.size === 0 && !mayBePlain(address, base)) return;
    const resolved = resolvedBefore.get(address) ?? parseUrl(address.trim(), base)?.href ?? '';
    resolvedBefore.set(address, resolved);
    const asked = shortened(withoutFragment(resolved));
    if (!isPlaintext(resolved) && !also.has(asked)) return;
    const key = `${name} ${asked}`;
    const known = places.get(key) ?? [];
    if (known.length < mostAlike) places.set(key, [...known, { at, ...(tag === undefined ? {} : { tag }) }]);
  };

  const setBase = (href: string): void => {
    base = parseUrl(href.trim(), url)?.href ?? url;
    resolvedBefore.clear();
  };

  for (const tag of startTagsOf(text)) {
    const pausing = pause();
    if (pausing !== undefined) await pausing;
    const { name, attributes, inert, at } = tag;
    if (name === 'script' && tag.text !== undefined) {
      scripts.push({ from: tag.text.at, to: tag.text.at + tag.text.content.length });
    }
    if (inert) continue;
    const href = attributes.get('href');
    if (name === 'base' && href !== undefined && base === url) setBase(href);
    // Parsers take `image` for a misspelt `img`, except in SVG.
    const names = name === 'image' ? [name, 'img'] : [name];
    for (const address of addressesIn(attributes)) for (const one of names) enter(one, address, at, tag);
    for (const { address } of stylesIn(attributes.get('style') ?? '')) enter('', address, at);
    if (name === 'style' && tag.text !== undefined) {
      for (const { address, index } of stylesIn(tag.text.content)) {
        const within = pause();
        if (within !== undefined) await within;
        enter('', address, tag.text.at + index);
      }
    }
  }

  return {
    positionOf({ url: sought, html }) {
      const name = /^<([^\s>]+)/.exec(html)?.[1]?.toLowerCase() ?? '';
      const found = places.get(`${name} ${sought}`) ?? [];
      const alike = name === '' ? found : found.filter(({ tag }) => tag !== undefined && isDescribed(tag, name, html));
      // Of elements that are alike in all, the first was described; one that a script has changed must be the only one.
      const [place] = alike.length > 0 ? alike : found.length === 1 ? found : [];
      return place && lines.positionAt(place.at);
    },
    isInScript(position) {
      const offset = lines.offsetAt(position);
      return offset !== undefined && scripts.some(({ from, to }) => from < offset && offset < to);
    },
  };
}

/** Most addresses need no parser: they are secure, or relative to what is. Within a scheme parsers skip some space. */
const mayBePlain = (address: string, base: string): boolean =>
  isPlaintext(base) ||
  /^(http|ws):/i.test(
    address
      .slice(0, 40)
      .replace(/[\t\n\r]/g, '')
      .trim(),
  );

/** Elements with the same address that are told apart. */
const mostAlike = 100;

const isDescribed = ({ attributes }: StartTag, name: string, html: string): boolean =>
  openingTagOf(name, attributes).toLowerCase() === html.toLowerCase();

/** Every address that the attributes of an element may make the browser ask for. */
function* addressesIn(attributes: ReadonlyMap<string, string>): Generator<string> {
  for (const [name, value] of attributes) {
    if (/^(src|href|xlink:href|data|poster|background)$/.test(name)) yield value;
    else if (/^(srcset|imagesrcset)$/.test(name)) yield* candidatesOf(value);
    else if (name === 'ping') yield* value.split(/\s+/);
  }
}

/** The addresses in CSS, outside of its comments, each with where it stands. */
function* stylesIn(css: string): Generator<{ readonly address: string; readonly index: number }> {
  const marks = /\/\*|url\(|@import(?=[\s"'])/gi;
  for (let mark = marks.exec(css); mark !== null; mark = marks.exec(css)) {
    const from = marks.lastIndex;
    if (mark[0] === '/*') {
      const end = css.indexOf('*/', from);
      if (end < 0) return;
      marks.lastIndex = end + 2;
      continue;
    }
    const begin = from + (matchAt(space, css, from)?.length ?? 0);
    const quoted = matchAt(string, css, begin);
    const bare = quoted === undefined && mark[0] !== '@import' ? matchAt(word, css, begin) : undefined;
    const address = quoted?.slice(1, -1) ?? bare ?? '';
    if (address !== '') yield { address, index: mark.index };
    marks.lastIndex = begin + (quoted ?? bare ?? '').length;
  }
}

const space = /\s*/y;
const string = /"[^"\n]*"|'[^'\n]*'/y;
const word = /[^)(\s"']+/y;

function matchAt(expression: RegExp, text: string, at: number): string | undefined {
  expression.lastIndex = at;
  return expression.exec(text)?.[0];
}
