import { type Difference, differenceBetween } from '../../core/history/difference.ts';
import type { KeptReport } from '../../core/history/history-schema.ts';
import { history as words } from '../../words/en/history.ts';
import { localTime } from '../components/local-time.ts';
import { verdictWords } from '../components/words.ts';
import { filled } from './filled.ts';

/** When a page was visited, by the reader's own clock. */
export const visitedAt = ({ at }: Pick<KeptReport, 'at'>): string => localTime(at);

/** Verdict, grade and score, as far as there are any. */
export const resultWords = ({ verdict, grade, score }: KeptReport): string =>
  [
    verdictWords[verdict],
    ...(grade === null ? [] : [grade]),
    ...(score === null ? [] : [filled(words.ofScore, { score })]),
  ].join(', ');

/** One report among others that a person chooses from. */
export const choiceWords = ({ verdict, grade, mode, ...report }: KeptReport): string =>
  [
    visitedAt(report),
    [verdictWords[verdict], ...(grade === null ? [] : [grade])].join(', '),
    ...(mode === 'deep' ? [words.modes.deep] : []),
  ].join(' · ');

/** What may have changed since the visit before, in the order in which it matters. */
const countedChanges = ['new', 'fixed', 'unchecked'] as const satisfies readonly (keyof Difference)[];

/** How many issues changed in each way since the report before; undefined for the first one. */
export function changesSince(before: KeptReport | undefined, report: KeptReport) {
  if (before === undefined) return undefined;
  const difference = differenceBetween(before, report);
  return countedChanges
    .map((change) => ({ change, count: difference[change].length }))
    .filter(({ count }) => count > 0)
    .map(({ change, count }) => ({ change, text: filled(words.counts[change], { count }) }));
}
