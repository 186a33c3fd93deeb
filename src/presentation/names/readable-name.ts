import { decode } from 'punycode/punycode.es6.js';
import { parseUrl } from '../../core/parse-url.ts';

/**
 * An internationalised name as people read it, to be shown beside its xn-- form and never in its place: letters of one
 * script may look like those of another. Undefined where the name is not internationalised, where a label mixes scripts,
 * hides something or consists of nothing but lookalikes, and where browsers would not make the same name of it again.
 */
export function readableName(host: string): string | undefined {
  if (!host.includes(prefix) || host.length > longest) return undefined;
  const isWild = host.startsWith('*.');
  const name = isWild ? host.slice(2) : host;
  const labels = name.split('.').map(readableLabel);
  if (labels.includes(undefined)) return undefined;
  const readable = labels.join('.');
  // Browsers bring a name into its one form before they encode it: what was encoded otherwise is not what it looks like.
  return parseUrl(`http://${readable}/`)?.hostname === name ? `${isWild ? '*.' : ''}${readable}` : undefined;
}

/**
 * The same for each name in a text that stands where URLs and hosts do: at its start, or after a space. What stands in
 * the path of a URL is whatever its author likes.
 */
export const readableNamesIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(names)].flatMap(([, host = '']) => readableName(host) ?? [])),
];

const prefix = 'xn--';
/** Characters that fit beside the name. */
const longest = 80;

const names = /(?:^|\s)(?:(?:https?|wss?):\/\/)?((?:\*\.)?[a-z\d.-]*xn--[a-z\d.-]+)(?![\w.-]|[^\s/?#]*@)/g;

function readableLabel(label: string): string | undefined {
  if (!label.startsWith(prefix)) return label;
  try {
    const readable = decode(label.slice(prefix.length));
    return isOfOneScript.test(readable) && !misleads.test(readable) ? readable : undefined;
  } catch {
    return undefined;
  }
}

/** Scripts of living languages; those that are written together, together (UTS 39, "highly restrictive", without Latin). */
const scripts = [
  ...['Latin', 'Greek', 'Cyrillic', 'Armenian', 'Georgian', 'Hebrew', 'Arabic', 'Thaana', 'Ethiopic'],
  ...['Devanagari', 'Bengali', 'Gurmukhi', 'Gujarati', 'Oriya', 'Tamil', 'Telugu', 'Kannada', 'Malayalam', 'Sinhala'],
  ...['Thai', 'Lao', 'Tibetan', 'Myanmar', 'Khmer', 'Hangul'],
  ...['Han|Hiragana|Katakana', 'Han|Bopomofo', 'Han|Hangul'],
];

const lettersOf = (together: string): string =>
  together
    .split('|')
    .map((script) => `\\p{Script_Extensions=${script}}`)
    .join('');

const isOfOneScript = new RegExp(`^(${scripts.map((script) => `[${lettersOf(script)}\\d-]+`).join('|')})$`, 'u');

/** What has no shape of its own, such as the fillers of Hangul; and labels all of whose letters look like Latin ones. */
const misleads = /\p{Default_Ignorable_Code_Point}|^([асԁеһіјӏорԛѕԝхуѵѡ\d-]+|[αικνορτυχ\d-]+)$/u;
