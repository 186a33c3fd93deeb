import type { HeaderField } from '../evidence.ts';
import { limits } from '../limits.ts';

/** The response header fields that rules read; cookies are kept apart, without their values. */
const names: ReadonlySet<string> = new Set([
  'strict-transport-security',
  'content-security-policy',
  'referrer-policy',
  'public-key-pins',
  'public-key-pins-report-only',
  'expect-ct',
  'access-control-allow-origin',
  'refresh',
  'content-type',
]);

/** The fields worth keeping, each cut to its limit, and no more than fit. */
export function boundedHeaders(fields: readonly HeaderField[]): HeaderField[] {
  let characters = 0;
  return fields
    .filter(({ name }) => names.has(name))
    .map(({ name, value }) => ({ name, value: value.slice(0, limits.headerLength) }))
    .filter(({ value }) => {
      characters += value.length;
      return characters <= limits.headerCharacters;
    });
}
