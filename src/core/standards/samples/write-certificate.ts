/** Bytes, or text of one byte a character. */
type Content = Uint8Array | readonly number[] | string;

/** What is in a certificate written for a test, each part as DER. */
export interface Parts {
  readonly algorithm: Uint8Array;
  readonly issuer: Uint8Array;
  readonly notBefore: Uint8Array;
  readonly notAfter: Uint8Array;
  readonly subject: Uint8Array;
  readonly key: Uint8Array;
  readonly extensions: readonly Uint8Array[];
}

/** A certificate as no library would make it; nobody has signed it. */
export function certificateWith(change: Partial<Parts> = {}): Uint8Array {
  const { algorithm, issuer, notBefore, notAfter, subject, key, extensions } = { ...usual, ...change };
  const statement = sequence(
    element(0xa0, element(0x02, [2])),
    element(0x02, [1]),
    algorithm,
    issuer,
    sequence(notBefore, notAfter),
    subject,
    key,
    ...(extensions.length === 0 ? [] : [element(0xa3, sequence(...extensions))]),
  );
  return sequence(statement, algorithm, element(0x03, [0, 1, 2, 3]));
}

export function element(tag: number, ...contents: readonly Content[]): Uint8Array {
  const parts = contents.map((content) =>
    typeof content === 'string' ? Array.from(content, (letter) => letter.charCodeAt(0)) : content,
  );
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const size = sizeOf(length);
  const bytes = new Uint8Array(1 + size.length + length);
  bytes.set([tag, ...size]);
  let at = 1 + size.length;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

export const sequence = (...contents: readonly Content[]): Uint8Array => element(0x30, ...contents);

export function identifier(dotted: string): Uint8Array {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return element(0x06, [first * 40 + second, ...rest].flatMap(base128));
}

export const extension = (dotted: string, value: Uint8Array): Uint8Array =>
  sequence(identifier(dotted), element(0x04, value));

export const named = (text: Content, tag = 0x0c, type = '2.5.4.3'): Uint8Array =>
  sequence(element(0x31, sequence(identifier(type), element(tag, text))));

export const namesExtension = (...names: readonly Uint8Array[]): Uint8Array =>
  extension('2.5.29.17', sequence(...names));

export const dnsName = (name: string): Uint8Array => element(0x82, name);
export const utcTime = (text: string): Uint8Array => element(0x17, text);
export const generalizedTime = (text: string): Uint8Array => element(0x18, text);

/** As short as can be, as DER wants it. */
function sizeOf(length: number): number[] {
  if (length < 0x80) return [length];
  if (length < 0x1_00) return [0x81, length];
  if (length < 0x1_00_00) return [0x82, length >> 8, length];
  return [0x84, length >> 24, length >> 16, length >> 8, length];
}

function base128(number: number): number[] {
  const digits = [number & 0x7f];
  for (let rest = Math.floor(number / 128); rest > 0; rest = Math.floor(rest / 128))
    digits.unshift((rest & 0x7f) | 0x80);
  return digits;
}

const usual: Parts = {
  algorithm: sequence(identifier('1.2.840.10045.4.3.2')),
  issuer: named('Example CA'),
  notBefore: utcTime('260901000000Z'),
  notAfter: utcTime('270201000000Z'),
  subject: named('site.example'),
  key: sequence(
    sequence(identifier('1.2.840.10045.2.1'), identifier('1.2.840.10045.3.1.7')),
    element(0x03, [0, 4, ...Array<number>(64).fill(7)]),
  ),
  extensions: [namesExtension(dnsName('site.example'))],
};
