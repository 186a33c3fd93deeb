import type { HeaderField } from './evidence.ts';
import { limits } from './limits.ts';
import { type HeaderName, headerNames } from './report-names.ts';
import { parseHsts, type ReadPolicy } from './standards/hsts.ts';

/** The values of every field with this name, in the order they came. */
export function fieldsNamed(headers: readonly HeaderField[], name: HeaderName): string[] {
  return headers.filter((field) => field.name === name).map(({ value }) => value);
}

/** The HSTS policy a response states: the first field counts (RFC 6797 §8.1). Undefined when there is none. */
export function hstsOf(headers: readonly HeaderField[]): ReadPolicy | undefined {
  const [first] = fieldsNamed(headers, 'strict-transport-security');
  return first === undefined ? undefined : parseHsts(first);
}

/** A field as a browser shows it; its name in lower case. */
export interface RawField {
  readonly name: string;
  readonly value: string;
}

/** The fields that are read, each cut to its limit, no more than fit, and how many did not fit, or not as a whole. */
export function keptHeaders(fields: readonly RawField[]): { headers: HeaderField[]; headersOmitted: number } {
  let characters = 0;
  let headersOmitted = 0;
  const headers = fields.filter(isRead).flatMap(({ name, value }) => {
    const cut = value.slice(0, limits.headerLength);
    const fits = characters + cut.length <= limits.headerCharacters;
    if (!fits || cut !== value) headersOmitted += 1;
    if (!fits) return [];
    characters += cut.length;
    return [{ name, value: cut }];
  });
  return { headers, headersOmitted };
}

const isRead = (field: RawField): field is HeaderField => headerNames.some((name) => name === field.name);
