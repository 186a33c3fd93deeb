import type { HstsPolicy } from '../report.ts';
import { type Said, sayFor } from '../say.ts';

/** A policy as it was read; what is wrong with it is yet to be written in the words of `invalid-hsts`. */
export interface ReadPolicy extends Omit<HstsPolicy, 'problems'> {
  readonly problems: readonly Said[];
}

const say = sayFor<'invalid-hsts'>();

/**
 * Reads one `Strict-Transport-Security` field as RFC 6797 §6.1 and the parsers of Chromium and Firefox do.
 * `valid: false` means that browsers ignore the field; such a policy grants nothing, whatever it says elsewhere.
 * Directives that no browser knows may repeat: both parsers let that pass, and so the policy stays valid.
 */
export function parseHsts(field: string): ReadPolicy {
  const problems: Said[] = [];
  const known = new Map<string, string | undefined>();
  let preload = false;

  for (const directive of directivesOf(field, problems)) {
    const name = directive.name.toLowerCase();
    if (name === 'preload') preload = true;
    if (name !== 'max-age' && name !== 'includesubdomains') continue;
    if (known.has(name)) problems.push(say('repeated', { name: properNames[name] }));
    else known.set(name, directive.value);
  }

  const maxAge = known.get('max-age');
  if (!known.has('max-age')) problems.push(say('noMaxAge'));
  else if (maxAge === undefined) problems.push(say('emptyMaxAge'));
  else if (!/^\d+$/.test(maxAge)) problems.push(hinted(say('notDigits', { value: maxAge }), maxAge));
  if (known.get('includesubdomains') !== undefined) problems.push(say('valueNotTaken'));

  const valid = problems.length === 0;
  return {
    raw: field,
    valid,
    problems,
    // Capped so that it stays a number in JSON; browsers clamp far below.
    maxAge: valid ? Math.min(Number(maxAge), Number.MAX_SAFE_INTEGER) : 0,
    includeSubDomains: valid && known.has('includesubdomains'),
    preload: valid && preload,
  };
}

const properNames = { 'max-age': 'max-age', includesubdomains: 'includeSubDomains' } as const;

interface Directive {
  readonly name: string;
  /** Without quotes; absent when the directive has no equals sign. */
  readonly value?: string;
}

function directivesOf(field: string, problems: Said[]): Directive[] {
  const directives: Directive[] = [];
  for (const part of splitAtSemicolons(field, problems)) {
    const text = trimmed(part);
    // Empty directives, as in a trailing semicolon, are allowed.
    if (text === '') continue;
    const directive = directiveOf(text, problems);
    if (directive !== undefined) directives.push(directive);
  }
  return directives;
}

/** Splits outside quoted strings; a quoted string that does not end makes the whole field unreadable. */
function splitAtSemicolons(field: string, problems: Said[]): string[] {
  const parts: string[] = [];
  let start = 0;
  let quoted = false;
  for (let index = 0; index < field.length; index++) {
    const character = field[index];
    if (quoted && character === '\\') index++;
    else if (character === '"') quoted = !quoted;
    else if (character === ';' && !quoted) {
      parts.push(field.slice(start, index));
      start = index + 1;
    }
  }
  if (quoted) problems.push(say('notClosed'));
  parts.push(field.slice(start));
  return parts;
}

function directiveOf(text: string, problems: Said[]): Directive | undefined {
  const equals = text.indexOf('=');
  const name = trimmed(equals < 0 ? text : text.slice(0, equals));
  if (!isToken(name)) {
    problems.push(name === '' ? say('noName') : hinted(say('badName', { name }), name));
    return undefined;
  }
  if (equals < 0) return { name };
  const value = trimmed(text.slice(equals + 1));
  if (value === '') {
    problems.push(say('noValue', { name }));
    return undefined;
  }
  const unquoted = value.startsWith('"') ? unquote(value) : value;
  if (unquoted === undefined) {
    problems.push(say('badQuotes', { name, value }));
    return undefined;
  }
  // A max-age that is no token is no number either, and that problem names the value.
  if (!value.startsWith('"') && !isToken(value) && name.toLowerCase() !== 'max-age') {
    problems.push(say('badValue', { name, value }));
    return undefined;
  }
  return { name, value: unquoted };
}

/** The content of a string in double quotes; undefined when something follows the closing quote. */
function unquote(value: string): string | undefined {
  let content = '';
  for (let index = 1; index < value.length; index++) {
    if (value[index] === '"') return index === value.length - 1 ? content : undefined;
    if (value[index] === '\\') index++;
    content += value[index] ?? '';
  }
  return undefined;
}

const isToken = (text: string): boolean => /^[\w!#$%&'*+.^`|~-]+$/.test(text);

/** Whoever writes a comma has taken it for what separates directives, or sends several fields. */
const hinted = (problem: Said, text: string): Said => (text.includes(',') ? say('withComma', { problem }) : problem);

/** Without the spaces and tabs around it; written as a loop because `\s+$` is quadratic. */
function trimmed(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isBlank(text[start])) start++;
  while (end > start && isBlank(text[end - 1])) end--;
  return text.slice(start, end);
}

const isBlank = (character: string | undefined): boolean => character === ' ' || character === '\t';
