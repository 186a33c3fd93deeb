import { UsageError } from './usage-error.ts';

/** The value of an option that takes one of a few; undefined where it is not given. */
export function choose<T extends string>(
  option: string,
  value: string | undefined,
  allowed: readonly T[],
): T | undefined {
  if (value === undefined) return undefined;
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined) throw new UsageError(`${option} is one of ${allowed.join(', ')}, not “${value}”.`);
  return found;
}
