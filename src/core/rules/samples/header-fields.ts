import type { HeaderField } from '../../evidence.ts';
import type { HeaderName } from '../../report-names.ts';

/** Repeated fields of one name for a test. */
export const fields = (name: HeaderName, ...values: string[]): HeaderField[] =>
  values.map((value) => ({ name, value }));

export const hsts = (...values: string[]): HeaderField[] => fields('strict-transport-security', ...values);
