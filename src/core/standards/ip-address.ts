/** The 4 or 16 bytes of a host that is an address literal, as the URL parser writes it; undefined for names. */
export function ipBytesOf(host: string): readonly number[] | undefined {
  if (host.startsWith('[') && host.endsWith(']')) return ipv6Bytes(host.slice(1, -1));
  if (host.includes(':')) return ipv6Bytes(host);
  return ipv4Bytes(host);
}

/** As everything but URLs writes an IPv6 address. */
export const withoutBrackets = (host: string): string => host.replace(/^\[|\]$/g, '');

export const isIpAddress = (host: string): boolean => ipBytesOf(host) !== undefined;

/** Whether the first bits of an address are those of one of the networks, each written `10.0.0.0/8`. */
export function isInNetworks(ip: readonly number[], networks: readonly string[]): boolean {
  return networks.some((network) => {
    const [prefix = '', bits = ''] = network.split('/');
    const base = ipBytesOf(prefix);
    return base !== undefined && base.length === ip.length && samePrefix(ip, base, Number(bits));
  });
}

/** The IPv4 address inside an IPv4-mapped IPv6 one (`::ffff:10.0.0.1`), else the address itself. */
export function unmapped(ip: readonly number[]): readonly number[] {
  return ip.length === 16 && samePrefix(ip, mappedPrefix, 96) ? ip.slice(12) : ip;
}

const mappedPrefix = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 255, 255];

function samePrefix(a: readonly number[], b: readonly number[], bits: number): boolean {
  for (let index = 0; index * 8 < bits; index++) {
    const shift = Math.max(0, 8 - (bits - index * 8));
    if ((a[index] ?? 0) >> shift !== (b[index] ?? 0) >> shift) return false;
  }
  return true;
}

function ipv4Bytes(text: string): readonly number[] | undefined {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^\d{1,3}$/.test(part))) return undefined;
  const bytes = parts.map(Number);
  return bytes.every((byte) => byte < 256) ? bytes : undefined;
}

function ipv6Bytes(text: string): readonly number[] | undefined {
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const [head, tail] = halves.map((half) => (half === '' ? [] : half.split(':')));
  const missing = 8 - (head?.length ?? 0) - (tail?.length ?? 0);
  if (tail === undefined ? missing !== 0 : missing < 1) return undefined;
  const groups = [...(head ?? []), ...Array<string>(tail === undefined ? 0 : missing).fill('0'), ...(tail ?? [])];
  if (!groups.every((group) => /^[\da-f]{1,4}$/i.test(group))) return undefined;
  return groups.flatMap((group) => {
    const value = Number.parseInt(group, 16);
    return [value >> 8, value & 255];
  });
}
