import { decodeReferences } from './character-references.ts';
import { openElements } from './open-elements.ts';
import { endOfRawText, isRawText } from './raw-text.ts';

/** A start tag as it stands in the source of a document. */
export interface StartTag {
  /** In lower case. */
  readonly name: string;
  /** Names in lower case, values decoded; the first of a name counts. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Where its `<` stands, in UTF-16 code units. */
  readonly at: number;
  /** It stands in a `template`, and so makes no element of the document. */
  readonly inert: boolean;
  /** The text of an element whose text is no markup, such as of a script. */
  readonly text?: { readonly at: number; readonly content: string };
}

/**
 * The start tags in the source of an HTML document, as a browser with scripting on would find them (HTML, "tokenization").
 * Takes time in proportion to the length of the source.
 */
export function* startTagsOf(source: string): Generator<StartTag> {
  const open = openElements();
  for (let at = source.indexOf('<'); at >= 0; at = source.indexOf('<', at)) {
    const next = source.charAt(at + 1);
    if (next === '!') at = endOfDeclaration(source, at, open.isForeign());
    else if (next === '?') at = after(source, '>', at);
    else if (next === '/') {
      if (isLetter(source.charAt(at + 2))) {
        const tag = readTag(source, at + 2);
        open.close(tag.name);
        at = tag.end;
      } else at = after(source, '>', at);
    } else if (isLetter(next)) {
      const { name, attributes, end, isSelfClosing, isWhole } = readTag(source, at + 1);
      if (!isWhole) return;
      const tag = { name, attributes, at, inert: open.isInert() };
      const isOfHtml = open.open(name, attributes, isSelfClosing);
      if (!isOfHtml || !isRawText(name)) {
        yield tag;
        at = end;
      } else {
        const textEnd = endOfRawText(source, end, name);
        yield { ...tag, text: { at: end, content: source.slice(end, textEnd) } };
        at = textEnd;
      }
    } else at += 1;
  }
}

const isLetter = (character: string): boolean => /^[A-Za-z]$/.test(character);

/** Behind the next such text, or the end. */
function after(source: string, text: string, from: number): number {
  const found = source.indexOf(text, from);
  return found < 0 ? source.length : found + text.length;
}

/** Behind a comment, a CDATA section of foreign content, a doctype, or what is none of these and becomes a comment. */
function endOfDeclaration(source: string, at: number, isForeign: boolean): number {
  if (isForeign && source.startsWith('<![CDATA[', at)) return after(source, ']]>', at);
  if (!source.startsWith('<!--', at)) return after(source, '>', at);
  if (source.startsWith('>', at + 4)) return at + 5;
  if (source.startsWith('->', at + 4)) return at + 6;
  commentEnd.lastIndex = at + 4;
  return commentEnd.exec(source) === null ? source.length : commentEnd.lastIndex;
}

const commentEnd = /--!?>/g;

interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly end: number;
  readonly isSelfClosing: boolean;
  /** The source ends before the tag does, so it makes no element. */
  readonly isWhole: boolean;
}

const tagName = /[^\t\n\f\r />]*/y;
const beforeAttribute = /[\t\n\f\r /]*/y;
const attributeName = /=?[^\t\n\f\r />=]*/y;
const beforeValue = /[\t\n\f\r ]*(=[\t\n\f\r ]*)?/y;
const unquoted = /[^\t\n\f\r >]*/y;

/** Reads on from the first letter of the name to behind the tag's end. */
function readTag(source: string, from: number): Tag {
  let at = from;
  const take = (expression: RegExp): RegExpExecArray | null => {
    expression.lastIndex = at;
    const found = expression.exec(source);
    if (found !== null) at = expression.lastIndex;
    return found;
  };
  const name = (take(tagName)?.[0] ?? '').toLowerCase();
  const attributes = new Map<string, string>();
  for (;;) {
    const isAfterSlash = (take(beforeAttribute)?.[0] ?? '').endsWith('/');
    if (at >= source.length) return { name, attributes, end: at, isSelfClosing: false, isWhole: false };
    if (source[at] === '>') return { name, attributes, end: at + 1, isSelfClosing: isAfterSlash, isWhole: true };
    const attribute = (take(attributeName)?.[0] ?? '').toLowerCase();
    const value = take(beforeValue)?.[1] === undefined ? '' : readValue();
    if (!attributes.has(attribute)) attributes.set(attribute, value);
  }

  function readValue(): string {
    const quote = source[at];
    if (quote !== '"' && quote !== "'") return decodeReferences(take(unquoted)?.[0] ?? '');
    const end = source.indexOf(quote, at + 1);
    const value = source.slice(at + 1, end < 0 ? source.length : end);
    at = end < 0 ? source.length : end + 1;
    return decodeReferences(value);
  }
}
