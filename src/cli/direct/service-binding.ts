/** Names of the parameters, by their numbers (RFC 9460, section 14.3.2). */
const keys = ['mandatory', 'alpn', 'no-default-alpn', 'port', 'ipv4hint', 'ech', 'ipv6hint'] as const;

/**
 * The content of an HTTPS record as zone files write it (RFC 9460, section 2.1): `1 . alpn="h2,h3"`. What cannot be read
 * is written as bytes (RFC 3597, section 5).
 */
export function serviceBinding(data: Buffer): string {
  try {
    return read(data);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return `\\# ${data.length} ${data.toString('hex')}`;
  }
}

/** Throws a RangeError where the data ends too early, as buffers do. */
function read(data: Buffer): string {
  const priority = data.readUInt16BE(0);
  const { name, end } = readName(data, 2);
  const parts = [String(priority), name];
  for (let at = end; at < data.length; ) {
    const key = data.readUInt16BE(at);
    const length = data.readUInt16BE(at + 2);
    const value = slice(data, at + 4, length);
    const text = valueText(keys[key], value);
    parts.push(text === '' ? (keys[key] ?? `key${key}`) : `${keys[key] ?? `key${key}`}=${text}`);
    at += 4 + length;
  }
  return parts.join(' ');
}

/** Names in it are never compressed (RFC 9460, section 2.2). */
function readName(data: Buffer, from: number): { readonly name: string; readonly end: number } {
  const labels: string[] = [];
  let at = from;
  for (let length = data.readUInt8(at); length > 0; length = data.readUInt8(at)) {
    labels.push(safe(slice(data, at + 1, length)));
    at += 1 + length;
  }
  return { name: `${labels.join('.')}.`, end: at + 1 };
}

function valueText(key: (typeof keys)[number] | undefined, value: Buffer): string {
  switch (key) {
    case 'mandatory':
      return chunks(value, 2)
        .map((one) => keys[one.readUInt16BE(0)] ?? `key${one.readUInt16BE(0)}`)
        .join(',');
    case 'alpn':
      return `"${alpnIds(value).join(',')}"`;
    case 'no-default-alpn':
      return '';
    case 'port':
      return String(value.readUInt16BE(0));
    case 'ipv4hint':
      return chunks(value, 4)
        .map((one) => [...one].join('.'))
        .join(',');
    case 'ipv6hint':
      return chunks(value, 16).map(ipv6Text).join(',');
    case 'ech':
      return `"${value.toString('base64')}"`;
    case undefined:
      return value.length === 0 ? '' : `"${safe(value)}"`;
  }
}

/** Each with its length in front. */
function alpnIds(value: Buffer): readonly string[] {
  const ids: string[] = [];
  for (let at = 0; at < value.length; ) {
    const length = value.readUInt8(at);
    ids.push(safe(slice(value, at + 1, length)));
    at += 1 + length;
  }
  return ids;
}

const ipv6Text = (bytes: Buffer): string => {
  const groups = chunks(bytes, 2).map((one) => one.readUInt16BE(0).toString(16));
  return new URL(`http://[${groups.join(':')}]/`).hostname.slice(1, -1);
};

function chunks(value: Buffer, size: number): readonly Buffer[] {
  return Array.from({ length: Math.ceil(value.length / size) }, (_, index) => slice(value, index * size, size));
}

function slice(data: Buffer, from: number, length: number): Buffer {
  if (from + length > data.length) throw new RangeError('The record ends too early.');
  return data.subarray(from, from + length);
}

/** Printable characters as they are, all others, and what would end the text, by their number (RFC 1035, section 5.1). */
const safe = (bytes: Buffer): string =>
  [...bytes]
    .map((byte) =>
      byte > 0x20 && byte < 0x7f && !'"\\.,;'.includes(String.fromCharCode(byte))
        ? String.fromCharCode(byte)
        : byte === 0x2e
          ? '.'
          : `\\${String(byte).padStart(3, '0')}`,
    )
    .join('');
