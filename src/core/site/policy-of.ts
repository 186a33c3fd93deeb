import { parseHsts } from '../standards/hsts.ts';
import type { Answer } from './site-report-schema.ts';

/** What a `Strict-Transport-Security` field promises. */
export function policyOf(field: string): NonNullable<Answer['hsts']> {
  const { raw, valid, maxAge, includeSubDomains } = parseHsts(field);
  return { raw, valid, maxAge, includeSubDomains };
}
