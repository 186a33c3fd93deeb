/** White space before a candidate, its address, and either commas that end it or descriptors; each is read once. */
const candidate = /(?=([\t\n\f\r ,]*))\1([^\t\n\f\r ]*[^\t\n\f\r ,])(?:,+(?=[\t\n\f\r ]|$)|((?:\([^)]*\)?|[^,(])*))/gy;

/** Nothing, a density, a width, or a width with a height in either order. */
const descriptors =
  /^[\t\n\f\r ]*((0*[1-9]\d*w([\t\n\f\r ]+0*[1-9]\d*h)?|0*[1-9]\d*h[\t\n\f\r ]+0*[1-9]\d*w|(\d+(\.\d+)?|\.\d+|-0+(\.0+)?)([eE][+-]?\d+)?x)[\t\n\f\r ]*)?$/;

/**
 * The addresses in a `srcset`, in order, as the HTML standard splits it: a candidate whose descriptors make no sense is
 * dropped, and commas inside an address or in parentheses do not separate. Linear in the length of the text.
 */
export function candidatesOf(srcset: string): string[] {
  return [...srcset.matchAll(candidate)].flatMap(([, , url = '', stated = '']) =>
    descriptors.test(stated) ? [url] : [],
  );
}
