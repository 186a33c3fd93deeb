import { type FoldedText, foldedCss, foldedText, rawText } from './folded-text.ts';

/** What stands in the place of a secret, as in that of user name and password of an address. */
const mask = '•••';

/** What this process was told to tell nobody: kept in one place, because everything that is written passes it. */
const secrets = new Set<string>();

/** Characters from which on a part of a secret, cut off by the end of a text, gives something away. */
const leastOfCut = 4;

/**
 * Keeps these values, and what they are made of, out of all that is written from now on. What stands in the addresses that a
 * person gave is no secret, and what is too short, or too plain, to be one stays, too.
 */
export function keepSecrets(values: readonly string[], addresses: readonly string[]): void {
  const open = addresses.map((address) => foldedText(address).bytes);
  const found = values
    .flatMap(partsOf)
    .flatMap((part) => [part, part.toLowerCase(), part.toUpperCase()])
    .flatMap((part) => [foldedText(part).bytes.trim(), rawText(part).bytes.trim()]);
  for (const one of found) if (isSecret(one) && !open.some((address) => address.includes(one))) secrets.add(one);
}

/** For tests, which share a process. */
export const forgetSecrets = (): void => secrets.clear();

/** The text with a mask for each secret in it, in whatever letters and escapes, also for part of one at a cut. */
export function withoutSecrets(text: string): string {
  if (secrets.size === 0 || text.length < leastOfCut) return text;
  const after = masked(text, foldedText(text));
  // What follows a secret may change how its end is read.
  return /[\\%&]/.test(after)
    ? [rawText, foldedCss].reduce((before, fold) => masked(before, fold(before)), after)
    : after;
}

/** The same for every text in a value, but for names and codes of our own. */
export function withoutSecretsIn<T>(value: T): T {
  // Texts become texts, and everything else stays.
  return (secrets.size === 0 ? value : walk(value)) as T;
}

function walk(value: unknown): unknown {
  if (typeof value === 'string') return withoutSecrets(value);
  if (Array.isArray(value)) return value.map(walk);
  if (typeof value !== 'object' || value === null) return value;
  const isOurs = (key: string): boolean => ours.has(key) || (key === 'reason' && 'what' in value);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, isOurs(key) ? part : walk(part)]));
}

/** Fields of reports that hold names and codes of ours, and nothing of a page. */
const ours: ReadonlySet<string> = new Set([
  ...['tool', 'browser', 'mode', 'at', 'verdict', 'grade', 'color', 'actions', 'role', 'state', 'from', 'scheme'],
  ...['rule', 'group', 'outcome', 'severity', 'name', 'reasonCode', 'spec', 'category', 'destination', 'seenBy'],
  ...['kind', 'class', 'reached', 'asks', 'what', 'collects', 'use'],
]);

/** A value itself, the credentials behind the name of their kind, what those hold, and what has a name in it. */
function partsOf(value: string): readonly string[] {
  const [, credentials = ''] = /^[\w-]+\s+(\S+)$/.exec(value) ?? [];
  const decoded = /^[\w+/-]{4,}={0,2}$/.test(credentials) ? Buffer.from(credentials, 'base64').toString() : '';
  const account =
    /^[^\p{Cc}\ufffd]*$/u.test(decoded) && decoded.includes(':') ? [decoded, decoded.replace(/^[^:]*:/, '')] : [];
  const pieces = value.split(/[\s;,&|"]+/).flatMap((piece) => [piece, piece.replace(/^[^=]*=/, '')]);
  return [value, credentials, ...account, ...pieces.filter((piece) => piece.length >= (/\d/.test(piece) ? 8 : 12))];
}

/** Whether there is something to it: what consists of fewer characters stands in many a text. */
const isSecret = (bytes: string): boolean =>
  bytes.replace(/[^a-z\d\x80-\xff]/g, '').length >= 4 || (bytes.length >= 4 && new Set(bytes).size >= 4);

type Range = readonly [from: number, to: number];

function masked(text: string, folded: FoldedText): string {
  const ranges = [...secrets]
    .flatMap((secret) => [...whole(secret, folded.bytes), ...cut(secret, folded.bytes)])
    .map(([from, to]): Range => [folded.startOf(from), folded.endOf(to - 1)])
    .sort(([a], [b]) => a - b);
  let result = '';
  let done = 0;
  for (const [from, to] of ranges) {
    if (to <= done) continue;
    if (from >= done) result += `${text.slice(done, from)}${mask}`;
    done = to;
  }
  return result + text.slice(done);
}

/** Where the secret stands. One that could be part of a word does so only where it is none. */
function whole(secret: string, bytes: string): readonly Range[] {
  const found: Range[] = [];
  for (let at = bytes.indexOf(secret); at >= 0; at = bytes.indexOf(secret, at + 1)) {
    const around = `${bytes[at - 1] ?? ' '}${bytes[at + secret.length] ?? ' '}`;
    if (secret.length >= 8 || !/[a-z\d]/.test(around)) found.push([at, at + secret.length]);
  }
  return found;
}

/** An ellipsis in UTF-8, which stands where a text was cut. */
const ellipsis = '\xe2\x80\xa6';

/** From this length on a text may have been cut without a mark. */
const longText = 100;

/** The parts of the secret that end, or begin, where the text was cut, with what is left there of an escape. */
function cut(secret: string, bytes: string): readonly Range[] {
  const found: Range[] = [];
  const ending = (at: number, least: number): void => {
    const end = at - (/(?:%[\da-f]?|&#?\w{0,6})$/.exec(bytes.slice(Math.max(0, at - 8), at))?.[0].length ?? 0);
    for (const stop of new Set([at, end])) {
      const length = overlap(secret, (size) => bytes.endsWith(secret.slice(0, size), stop));
      if (length >= least) found.push([stop - length, at]);
    }
  };
  for (let at = bytes.indexOf(ellipsis); at >= 0; at = bytes.indexOf(ellipsis, at + 1)) {
    ending(bytes[at - 1] === ' ' ? at - 1 : at, leastOfCut);
    const after = at + ellipsis.length + (bytes[at + ellipsis.length] === ' ' ? 1 : 0);
    const length = overlap(secret, (size) => bytes.startsWith(secret.slice(-size), after));
    if (length >= leastOfCut) found.push([after, after + length]);
  }
  if (bytes.length >= longText) ending(bytes.length, 2 * leastOfCut);
  return found;
}

/** The most characters of a secret, short of all, for which something holds. */
function overlap(secret: string, holds: (size: number) => boolean): number {
  for (let size = secret.length - 1; size >= leastOfCut; size--) if (holds(size)) return size;
  return 0;
}
