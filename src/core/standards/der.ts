/** One element of a DER encoding (X.690): its tag, and where its content is. A view of each would cost far more. */
export interface Element {
  readonly tag: number;
  readonly source: Uint8Array;
  readonly start: number;
  readonly end: number;
}

/** The tags that certificates are made of. */
export const tags = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  objectIdentifier: 0x06,
  sequence: 0x30,
  set: 0x31,
} as const;

/** The elements that these bytes are made of, one after the other; undefined where something else is among them. */
export function elementsOf(source: Uint8Array, from = 0, to: number = source.length): Element[] | undefined {
  const elements: Element[] = [];
  for (let at = from; at < to; ) {
    const tag = source[at++] ?? 0;
    let length = source[at++] ?? Number.NaN;
    if (length > 0x7f) {
      // Four bytes of length are more than any certificate; none would be the indefinite form, which DER has not.
      const end = at + length - 0x80;
      if (end === at || end > at + 4) return undefined;
      for (length = 0; at < end; ) length = length * 256 + (source[at++] ?? Number.NaN);
    }
    const end = at + length;
    // A tag with all low bits set goes on in the next byte; certificates have none. Not a number is not within either.
    if ((tag & 0x1f) === 0x1f || !(end <= to)) return undefined;
    elements.push({ tag, source, start: at, end });
    at = end;
  }
  return elements;
}

export const contentOf = ({ source, start, end }: Element): Uint8Array => source.subarray(start, end);

/** The elements inside one of this kind; none where it is of another kind, missing or malformed. */
export function inside(element: Element | undefined, tag: number = tags.sequence): Element[] {
  return (element?.tag === tag ? elementsOf(element.source, element.start, element.end) : undefined) ?? [];
}

/** An object identifier as dotted numbers; empty for what is none. One longer than any in use is cut. */
export function identifierOf(element: Element | undefined): string {
  if (element?.tag !== tags.objectIdentifier) return '';
  const numbers: number[] = [];
  let number = 0;
  for (const byte of contentOf(element).subarray(0, 30)) {
    number = number * 128 + (byte & 0x7f);
    if (byte > 0x7f) continue;
    // The first two numbers share a place (X.690 §8.19.4).
    const first = Math.min(2, Math.floor(number / 40));
    numbers.push(...(numbers.length === 0 ? [first, number - first * 40] : [number]));
    number = 0;
  }
  return numbers.join('.');
}

/** A bit string’s bytes, without the one that counts the unused bits. */
export const bitsOf = (element: Element | undefined): Uint8Array =>
  element?.tag === tags.bitString ? contentOf(element).subarray(1) : new Uint8Array();
