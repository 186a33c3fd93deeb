/** A short name for a text: FNV-1a of its UTF-8 form, 64 bits in hexadecimal digits. */
export function fingerprint(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of bytesOf(text)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return hash.toString(16).padStart(16, '0');
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
