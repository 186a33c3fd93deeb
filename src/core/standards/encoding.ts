/** The label of the encoding of an HTML document: by its first bytes, its header field, its `meta`, or as a guess UTF-8. */
export function encodingOf(bytes: Uint8Array, contentType: string): string {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  const stated = /charset\s*=\s*"?([\w:-]+)/i.exec(contentType)?.[1];
  if (stated !== undefined) return stated;
  // Browsers look at as many bytes (HTML, "prescan a byte stream"), which are ASCII where it matters.
  const start = String.fromCharCode(...bytes.subarray(0, 1_024));
  return /<meta[^>]*charset\s*=\s*["']?([\w:-]+)/i.exec(start)?.[1] ?? 'utf-8';
}
