/** What the first bytes of a connection say about who is calling. */
export type Greeting =
  | { readonly kind: 'tls'; readonly serverName: string | undefined }
  | { readonly kind: 'plain' }
  /** More bytes are needed to tell. */
  | { readonly kind: 'partial' };

/** Tells TLS from plain text, and reads the server name of a TLS greeting (RFC 8446 §4.1.2, RFC 6066 §3). */
export function readGreeting(bytes: Buffer): Greeting {
  if (bytes.length === 0) return { kind: 'partial' };
  if (bytes[0] !== handshakeRecord) return { kind: 'plain' };
  try {
    return { kind: 'tls', serverName: readServerName(unwrapRecords(bytes)) };
  } catch (error) {
    if (error instanceof RangeError) return { kind: 'partial' };
    throw error;
  }
}

const handshakeRecord = 0x16;
const serverNameExtension = 0;

/** A greeting with large post-quantum key shares may span several records; their contents belong together. */
function unwrapRecords(bytes: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at + 5 <= bytes.length && bytes[at] === handshakeRecord; ) {
    const length = bytes.readUInt16BE(at + 3);
    parts.push(bytes.subarray(at + 5, at + 5 + length));
    at += 5 + length;
  }
  return Buffer.concat(parts);
}

/** Buffer reads beyond the end throw RangeError, which here means that the greeting is not complete yet. */
function readServerName(hello: Buffer): string | undefined {
  let at = 4 + 2 + 32;
  at += 1 + hello.readUInt8(at);
  at += 2 + hello.readUInt16BE(at);
  at += 1 + hello.readUInt8(at);
  const end = at + 2 + hello.readUInt16BE(at);
  at += 2;
  if (hello.length < end) throw new RangeError('The greeting is not complete.');
  while (at + 4 <= end) {
    const type = hello.readUInt16BE(at);
    const length = hello.readUInt16BE(at + 2);
    if (type === serverNameExtension) {
      return hello.toString('ascii', at + 9, at + 9 + hello.readUInt16BE(at + 7)).toLowerCase();
    }
    at += 4 + length;
  }
  return undefined;
}
