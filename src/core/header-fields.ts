import type { HeaderField } from './evidence.ts';
import type { HstsPolicy } from './report.ts';
import { parseHsts } from './standards/hsts.ts';

/** The values of every field with this name (in lower case), in the order they came. */
export function fieldsNamed(headers: readonly HeaderField[], name: string): string[] {
  return headers.filter((field) => field.name === name).map(({ value }) => value);
}

/** The HSTS policy a response states: the first field counts (RFC 6797 §8.1). Undefined when there is none. */
export function hstsOf(headers: readonly HeaderField[]): HstsPolicy | undefined {
  const [first] = fieldsNamed(headers, 'strict-transport-security');
  return first === undefined ? undefined : parseHsts(first);
}
