import { printable, printableLines, unprintable } from './printable.ts';

/*
 * The one place that knows what each format makes of text. Whatever a page says, in an address, an attribute or an
 * error, goes through one of these before it is written: it stays text, shows what it holds, and on one line.
 */

/** A cell of the table; an address of millions of characters would push the rest out of sight. */
export const tableText = (text: string): string => noFormula(withoutMiddle(printable(text), 1_000));

/** The beginning and the end of a text that is longer than this. */
export const withoutMiddle = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most / 2)} … ${text.slice(-most / 2)}`;

/**
 * A spreadsheet that opens a table or a page takes what begins like a formula for one; an apostrophe tells it not to. Build
 * servers take two colons or two number signs at the beginning of a line for a command to them.
 */
const noFormula = (text: string): string => text.replace(/^(?=\s*([=+\-@]|::|##))/, "'");

/** Anywhere in Markdown outside a code span. */
export const markdownText = (text: string): string =>
  printable(text).replace(/[\\`*_{}[\]()#+\-.!|<>&~@:=$^]/g, escapeForMarkdown);

/** A backslash also keeps an address from becoming a link; `<`, `>` and `&` must not reach an HTML renderer at all. */
const escapeForMarkdown = (character: string): string =>
  ({ '<': '&lt;', '>': '&gt;', '&': '&amp;' })[character] ?? `\\${character}`;

/** A code span of Markdown, fenced by more backticks than its text holds in a row. */
export function markdownCode(text: string): string {
  const clean = printable(text);
  if (clean.trim() === '') return '';
  const longest = (clean.match(/`+/g) ?? []).reduce((most, { length }) => Math.max(most, length), 0);
  const fence = '`'.repeat(longest + 1);
  return longest === 0 ? `${fence}${clean}${fence}` : `${fence} ${clean} ${fence}`;
}

/** Content of HTML that no component draws. */
export const htmlText = (text: string): string => referenced(noFormula(printable(text)));

const referenced = (text: string): string => text.replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`);

/**
 * A message of SARIF: braces are doubled, or they would be placeholders (SARIF 2.1.0, 3.11.5); brackets and backslashes
 * are escaped, or they would make links (3.11.6).
 */
export const sarifText = (text: string): string => escapedForSarif(printable(text));

/** The same for text of our own that has several lines. */
export const sarifLines = (text: string): string => escapedForSarif(printableLines(text));

const escapedForSarif = (text: string): string => text.replace(/[[\]\\]/g, '\\$&').replace(/[{}]/g, '$&$&');

/** An attribute or a text of XML 1.0, which has no escape for two characters that are none. */
export const xmlText = (text: string): string => referenced(printable(text).replace(/[\ufffe\uffff]/g, '\ufffd'));

/** The same of lines of our own. */
export const xmlLines = (lines: readonly string[]): string => lines.map(xmlText).join('\n');

/** The message of a workflow command of GitHub Actions, which ends with its line. */
export const commandText = (text: string): string => printable(text).replace(/[%\r\n]/g, percentEscape);

/** The value of one of its properties, which a colon or a comma ends. */
export const commandValue = (text: string): string => commandText(text).replace(/[:,]/g, percentEscape);

const percentEscape = (character: string): string =>
  `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;

/** JSON of a value, in which nothing is raw that does not show: the value that a reader gets is the same. */
export const jsonText = (value: unknown): string =>
  JSON.stringify(value, null, 2).replace(unprintable, (character) =>
    character === '\n' ? character : escapes(character),
  );

/** Line breaks are the only control characters that JSON leaves between values; the rest stands in strings. */
const escapes = (character: string): string =>
  Array.from({ length: character.length }, (_, unit) => unitEscape(character.charCodeAt(unit))).join('');

const unitEscape = (unit: number): string => `\\u${unit.toString(16).padStart(4, '0')}`;
