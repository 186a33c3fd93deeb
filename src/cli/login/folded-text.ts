/**
 * A text as it may be compared, however it is written down: bytes of UTF-8 in lower case as far as they are ASCII, a character
 * each, with what stands percent-encoded, as a reference of markup or escaped decoded. Each byte knows which characters it
 * was made of.
 */
export interface FoldedText {
  readonly bytes: string;
  /** Where in the text that begins which the byte was made of, and where it ends. */
  readonly startOf: (byte: number) => number;
  readonly endOf: (byte: number) => number;
}

/** Percent-encoded, also more than once; references of markup; escapes of JSON; and what else there is. */
const patternWith = (more: string): RegExp =>
  new RegExp(
    [
      ...['%(?:25)*(?<byte>[\\da-f]{2})', '&#(?<decimal>\\d{1,7});', '&#x(?<hexadecimal>[\\da-f]{1,6});'],
      ...['&(?<entity>amp|lt|gt|quot|apos|nbsp);', '\\\\u(?<unicode>[\\da-f]{4})', `${more}.`],
    ].join('|'),
    'gisu',
  );
const parts = patternWith('');
const partsOfCss = patternWith('\\\\(?<css>[\\da-f]{1,6})\\s?|');

/** As it stands, but for its letters. */
export const rawText = (text: string): FoldedText => folded(text, /./gsu);

/** As in addresses, markup and JSON. */
export const foldedText = (text: string): FoldedText => folded(text, parts);

/** As in selectors, where a backslash before digits means something else. */
export const foldedCss = (text: string): FoldedText => folded(text, partsOfCss);

function folded(text: string, pattern: RegExp): FoldedText {
  // Most texts have nothing to decode, and this takes a hundredth of the time.
  if (/^[ !-$'-*,-[\]-~]*$/.test(text))
    return { bytes: text.toLowerCase(), startOf: (byte) => byte, endOf: (byte) => byte + 1 };
  const starts: number[] = [];
  const ends: number[] = [];
  let bytes = '';
  for (const match of text.matchAll(pattern)) {
    const added = bytesOf(match[0], match.groups);
    for (let each = 0; each < added.length; each++) {
      starts.push(match.index);
      ends.push(match.index + match[0].length);
    }
    bytes += added;
  }
  return { bytes, startOf: (byte) => starts[byte] ?? text.length, endOf: (byte) => ends[byte] ?? text.length };
}

function bytesOf(
  part: string,
  { byte, decimal, hexadecimal, unicode, css, entity }: RegExpExecArray['groups'] = {},
): string {
  if (byte !== undefined) return plain(String.fromCharCode(Number.parseInt(byte, 16)));
  const digits = hexadecimal ?? unicode ?? css;
  const point = digits === undefined ? decimal && Number(decimal) : Number.parseInt(digits, 16);
  const character =
    typeof point === 'number' ? characterOf(point) : (entities.get(entity?.toLowerCase() ?? '') ?? part);
  return plain(Buffer.from(character).toString('latin1'));
}

/**
 * Forms write a space as a plus sign, and a backslash may escape what follows. Bytes beyond ASCII are parts of characters,
 * and stay as they are.
 */
const plain = (bytes: string): string =>
  bytes === '\\' ? '' : bytes.replace(/^[\t\n\f\r+]$/, ' ').replace(/[A-Z]/g, (letter) => letter.toLowerCase());

const characterOf = (point: number): string => (point <= 0x10ffff ? String.fromCodePoint(point) : '');

const entities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
]);
