/**
 * At most so many of these addresses: of each path pattern one, then of each a second one, and so on, so that what is made
 * by the same template is sampled alike. The same addresses always give the same sample, in whatever order they come.
 */
export function samplePages(urls: readonly string[], most: number): readonly string[] {
  const unique = [...new Set(urls)];
  if (unique.length <= most) return unique.sort();
  const groups = new Map<string, string[]>();
  for (const url of unique) {
    const pattern = pathPattern(url);
    const group = groups.get(pattern) ?? [];
    groups.set(pattern, group);
    group.push(url);
  }
  const queues = [...groups]
    .sort(([a, first], [b, second]) => second.length - first.length || compare(a, b))
    .map(([, group]) => group.sort((a, b) => hashOf(a) - hashOf(b) || compare(a, b)));
  const sample: string[] = [];
  for (let round = 0; sample.length < most; round++) {
    const next = queues.flatMap((queue) => queue.slice(round, round + 1));
    sample.push(...next.slice(0, most - sample.length));
  }
  return sample.sort();
}

/**
 * What stays the same of the addresses that one template serves: the folders, in which numbers and what looks like a key
 * are left open, whether there is a file name with an ending, and the names of the query.
 */
export function pathPattern(url: string): string {
  const [, origin = '', path = '', query = ''] = /^([^/]*\/\/[^/?#]*)([^?#]*)(?:\?([^#]*))?/.exec(url) ?? [];
  const segments = path.split('/').slice(1);
  const last = segments.pop() ?? '';
  const folders = segments.map((segment) => (isVariable(segment) ? '*' : segment));
  const ending = /\.[a-z\d]{1,5}$/i.exec(last)?.[0] ?? '';
  const names = [...new Set(query.split('&').map((part) => part.replace(/=.*$/s, '')))].filter((name) => name !== '');
  const place = [origin, ...folders, last === '' ? '' : `*${ending}`].join('/');
  return names.length > 0 ? `${place}?${names.sort().join('&')}` : place;
}

/** Digits, or a long run of letters and digits. */
const isVariable = (segment: string): boolean =>
  /\d{2,}|^\d/.test(segment) || /^[\da-f-]{16,}$/i.test(segment) || segment.length > 40;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** FNV-1a, its bits mixed at the end as MurmurHash3 does: names that differ little are to be spread, the same everywhere. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash ^= text.charCodeAt(index);
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
