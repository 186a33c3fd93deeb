/**
 * An address without what changes from build to build or from visit to visit: its query, its fragment and the hashes in
 * the names of its files. What stands for a hash is `*`.
 */
export function stableAddress(address: string): string {
  const [whole = '', start = '', path = ''] = /^([a-z][a-z\d+.-]*:\/\/[^/?#]*)([^?#]*)/i.exec(address) ?? [];
  if (whole === '') return address.replace(/[?#].*$/s, '');
  return `${start}${path.split('/').map(stableSegment).join('/') || '/'}`;
}

function stableSegment(segment: string): string {
  // Some hashes are written with hyphens, which elsewhere part words: one as long as bundlers make them, before the endings.
  const [, before, hash = '', rest = ''] = /^(.*[-._~])([\w-]{8})((?:\.[a-z][a-z\d]{0,5})+)$/i.exec(segment) ?? [];
  if (before !== undefined && isHash(hash)) return `${stablePieces(before)}*${rest}`;
  return stablePieces(segment);
}

const stablePieces = (segment: string): string =>
  segment.replace(/[^-._~@,+!()]+/g, (piece) => (isHashPiece(piece) ? '*' : piece));

/** Whether eight characters are a hash, in the alphabet of base64 for addresses or a smaller one. */
const isHash = (text: string): boolean =>
  /[-_]/.test(text)
    ? /[a-z]/.test(text) && /[A-Z]/.test(text) && text.split(/[-_]/).some((piece) => !isWord(piece))
    : isHashPiece(text);

/** A long number, or eight or more letters and digits that make no word; of hexadecimal ones, six are enough. */
function isHashPiece(piece: string): boolean {
  if (/^\d+$/.test(piece)) return piece.length >= 8;
  if (/^[A-Z]{8}$/.test(piece)) return true;
  const most = /^[\da-f]+$/.test(piece) ? 6 : 8;
  return piece.length >= most && /^[\da-z]+$/i.test(piece) && !isWord(piece);
}

/** Letters as words have them, with a short number behind; or a number with a unit. */
const isWord = (text: string): boolean =>
  /^(?:\d{1,4}[a-z]{0,3}|(?:[a-z]+|[A-Z]+|[a-z]{0,20}(?:[A-Z][a-z]{2,})*)\d{0,4})$/.test(text);
