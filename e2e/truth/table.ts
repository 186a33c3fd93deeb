import type { Comparison } from './comparison.ts';
import type { Run } from './run.ts';
import { countedOf, outcomeNameOf, type Score, scoreOf, scoresBy } from './score.ts';

/** A run in words and numbers, for a terminal. */
export function tableOf({ browser, mode, comparisons, surprises, errors, cases }: Run): string {
  const counted = countedOf(comparisons);
  const groups: [string, ReadonlyMap<string, Score>][] = [
    ['initiator', scoresBy(counted, ({ initiator }) => initiator)],
    ['place', scoresBy(counted, (one) => one.case.split('.')[1] ?? '')],
    ['policy', scoresBy(counted, (one) => one.case.split('.')[2] ?? '')],
    ['route', scoresBy(counted, (one) => one.case.split('.')[3] ?? '')],
    ['host', scoresBy(counted, (one) => one.case.split('.')[4] ?? '')],
    ['outcome', scoresBy(counted, outcomeNameOf)],
  ];
  return [
    `# ${browser}, ${mode}: ${cases} cases`,
    ...groups.flatMap(([name, scores]) => ['', header(name), ...[...scores].map(([key, score]) => line(key, score))]),
    '',
    line('all', scoreOf(counted)),
    line('all, also beyond sight', scoreOf(comparisons.filter(({ result }) => result !== 'not-counted'))),
    ...section('Disagreements', counted.filter(({ result }) => result !== 'agreed').map(disagreement)),
    ...section('Beyond sight', comparisons.filter(({ result }) => result === 'unseen').map(unseen)),
    ...section('Not counted', comparisons.filter(({ result }) => result === 'not-counted').map(uncounted)),
    ...section('The browser did other than the suite says', surprises),
    ...section('Not visited', errors),
    '',
  ].join('\n');
}

const columns = ['real', 'reported', 'found', 'right', 'recall', 'precision', 'outcome'] as const;

const header = (name: string): string => `${name.padEnd(28)}${columns.map((column) => column.padStart(10)).join('')}`;

const line = (name: string, score: Score): string =>
  `${name.padEnd(28)}${columns.map((column) => number(score[column], column).padStart(10)).join('')}`;

const number = (value: number, column: (typeof columns)[number]): string =>
  column === 'recall' || column === 'precision' || column === 'outcome' ? value.toFixed(3) : String(value);

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', `${title} (${lines.length})`, ...lines.map((text) => `  ${text}`)];

const disagreement = ({ result, case: id, url, truth, said }: Comparison): string =>
  `${result.padEnd(13)} ${id}  browser: ${words(truth)}, extension: ${words(said)}${url.includes('/subject.') ? '' : `  ${url}`}`;

const uncounted = ({ case: id, said, because = '' }: Comparison): string =>
  `${id}  extension: ${words(said)}. ${because}`;

const unseen = ({ case: id, truth, because = '' }: Comparison): string => `${id}  browser: ${words(truth)}. ${because}`;

const words = (outcomes: readonly string[]): string => outcomes.join('+') || 'nothing';
