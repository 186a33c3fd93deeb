import { prepareBrowser } from '../../src/cli/setup/prepare-browser.ts';
import { table, writeFigures } from '../../tools/figures-document.ts';
import type { Run } from './run.ts';
import { countedOf, outcomeNameOf, type Score, scoreOf, scoresBy } from './score.ts';

/** Writes how well the extension's reports agree with what the browsers themselves did. */
export async function writeTruth(file: string, runs: readonly Run[], command: string): Promise<void> {
  const names = [...new Set(runs.map(({ browser }) => browser))];
  await writeFigures(file, {
    title: 'How true the reports are',
    command,
    browsers: await Promise.all(names.map((name) => prepareBrowser(name, { certutil: true }))),
    sections: [
      'Each page is opened twice: in the browser alone, where servers and DevTools write down what the browser did with every insecure address, and with Portcullis. *Found* is what Portcullis reported of what the browser acted on, *precision* the share of reports that were so, *outcome* the share of found addresses of which it says the same fate as the browser (blocked, upgraded, loaded and so on).',
      table(
        ['', ...columns],
        runs.map((run) => [`${run.browser}, ${run.mode}`, ...cells(scoreOf(countedOf(run.comparisons)))]),
      ),
      ...runs.flatMap((run) => [
        `## By outcome in ${run.browser}, ${run.mode}: ${run.cases} pages`,
        table(
          ['outcome', ...columns],
          [...scoresBy(countedOf(run.comparisons), outcomeNameOf)].map(([name, score]) => [name, ...cells(score)]),
        ),
        ...beyondSight(run),
      ]),
    ],
  });
}

const columns = ['acted on', 'reported', 'found', 'precision', 'outcome'] as const;

const cells = ({ real, reported, found, precision, outcome }: Score): string[] => [
  ...[real, reported, found].map(String),
  ...[precision, outcome].map((share) => share.toFixed(3)),
];

/** What no extension can see in this browser and mode, which the figures leave out, by reason. */
function beyondSight({ comparisons }: Run): string[] {
  const reasons = new Map<string, number>();
  for (const { result, because = '' } of comparisons) {
    if (result === 'unseen') reasons.set(because, (reasons.get(because) ?? 0) + 1);
  }
  const lines = [...reasons].map(([reason, count]) => `- ${count} × ${reason}`);
  return lines.length === 0 ? [] : [`Not counted, as no extension can see it:\n\n${lines.join('\n')}`];
}
