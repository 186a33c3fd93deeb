import type { Comparison } from './comparison.ts';

/** How well a set of comparisons went. A share of nothing is whole. */
export interface Score {
  /** Addresses that the browser acted on. */
  readonly real: number;
  /** Addresses that the extension reported. */
  readonly reported: number;
  readonly found: number;
  readonly right: number;
  readonly recall: number;
  readonly precision: number;
  /** Share of the found ones whose outcome is the browser's. */
  readonly outcome: number;
}

export function scoreOf(comparisons: readonly Comparison[]): Score {
  const count = (...results: readonly Comparison['result'][]): number =>
    comparisons.filter(({ result }) => results.includes(result)).length;
  const right = count('agreed');
  const found = count('agreed', 'wrong-outcome');
  const real = found + count('missed', 'unseen');
  const reported = found + count('false-alarm');
  return {
    real,
    reported,
    found,
    right,
    recall: share(found, real),
    precision: share(found, reported),
    outcome: share(right, found),
  };
}

/** The scores of each group that the name tells apart, by that name. */
export function scoresBy(
  comparisons: readonly Comparison[],
  nameOf: (comparison: Comparison) => string,
): ReadonlyMap<string, Score> {
  const groups = new Map<string, Comparison[]>();
  for (const comparison of comparisons) {
    const name = nameOf(comparison);
    groups.set(name, [...(groups.get(name) ?? []), comparison]);
  }
  return new Map([...groups].map(([name, group]) => [name, scoreOf(group)]));
}

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

/** What the figures speak of: neither what is not counted nor what nobody can see. */
export const countedOf = (comparisons: readonly Comparison[]): readonly Comparison[] =>
  comparisons.filter(({ result }) => result !== 'not-counted' && result !== 'unseen');

/** The fate of an address, as the browser has it; as the extension does, where there is none. */
export const outcomeNameOf = ({ truth, said }: Comparison): string => (truth.length > 0 ? truth : said).join('+');
