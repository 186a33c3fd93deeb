import { type Managed, policyIn } from './policy.ts';
import { isTheme } from './theme.ts';

/** A setting of a policy, or a site in one of its lists, that cannot be carried out. */
export interface Unusable {
  readonly setting: string;
  readonly value: unknown;
}

/** What of a managed storage is ignored, because it is no setting, or not for this setting. */
export function unusableIn(managed: Managed): readonly Unusable[] {
  const policy = new Map<string, unknown>(Object.entries(policyIn(managed)));
  return Object.entries(managed).flatMap(([setting, value]) => {
    if (setting === 'theme' ? isTheme(value) : setting === 'history' && typeof value === 'boolean') return [];
    const taken = policy.get(setting);
    if (taken === undefined) return [{ setting, value }];
    return Array.isArray(value) && Array.isArray(taken)
      ? leftOut(value, taken).map((one) => ({ setting, value: one }))
      : [];
  });
}

/** The sites that the policy does not have. */
const leftOut = (given: readonly unknown[], taken: readonly (string | { readonly host: string })[]): unknown[] => {
  const hosts = new Set<unknown>(taken.map((one) => (typeof one === 'string' ? one : one.host)));
  return given.filter((one) => !hosts.has(one));
};
