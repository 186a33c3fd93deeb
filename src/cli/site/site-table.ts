import { failuresOf } from '../../core/score.ts';
import type { SiteReport } from '../../core/site/site-report-schema.ts';
import { endLine } from '../../presentation/export/end-line.ts';
import { tableText } from '../../presentation/export/safe-text.ts';

/** For a person at a terminal: a line for the site, one for each way to reach it, then what is wrong with the whole. */
export const siteTable = (sites: readonly SiteReport[]): string => `${sites.flatMap(linesOf).join('\n')}\n`;

function linesOf({ host, verdict, grade, checked, ends, findings }: SiteReport): string[] {
  const width = Math.max(...ends.map(({ requested }) => requested.length));
  const count = `${checked.done}/${checked.of}`;
  return [
    `${verdict.padEnd(12)} ${[grade ?? '', count].join(' ').trim().padEnd(8)} ${tableText(host)}`,
    ...ends.map((end) => `  ${tableText(end.requested).padEnd(width)}  ${tableText(endLine(end))}`),
    ...failuresOf(findings).flatMap(({ severity, title, rule, proof }) => [
      `    ${severity.padEnd(9)} ${tableText(title)} (${tableText(rule)})`,
      ...proof.map(
        ({ url = '', text = '' }) => `              ${tableText([url, text].filter((part) => part !== '').join('  '))}`,
      ),
    ]),
    ...(checked.done === checked.of ? [] : [`    unknown   ${checked.done} of ${checked.of} checks could be made`]),
  ];
}
