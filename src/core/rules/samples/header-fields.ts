import type { HeaderField } from '../../evidence.ts';

/** Repeated fields of one name for a test. */
export const fields = (name: string, ...values: string[]): HeaderField[] => values.map((value) => ({ name, value }));

export const hsts = (...values: string[]): HeaderField[] => fields('strict-transport-security', ...values);
