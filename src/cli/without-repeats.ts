import { maskedAddress } from '../core/standards/credentials.ts';

/** Each address once, as it was written first, and a line for each that was listed more often. */
export function withoutRepeats(listed: readonly string[]): {
  readonly urls: readonly string[];
  readonly notes: readonly string[];
} {
  const times = new Map<string, number>();
  const urls = listed.filter((url) => {
    const { href } = new URL(url);
    const time = (times.get(href) ?? 0) + 1;
    times.set(href, time);
    return time === 1;
  });
  const notes = urls.flatMap((url) => {
    const all = times.get(new URL(url).href) ?? 1;
    return all === 1 ? [] : [`${maskedAddress(url)} is listed ${all} times and visited once.`];
  });
  return { urls, notes };
}
