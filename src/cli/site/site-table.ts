import { failuresOf } from '../../core/score.ts';
import { endLine } from '../../presentation/export/end-line.ts';
import { causeLine, causeWords, overBudgetLines, pagesLine } from '../../presentation/export/page-lines.ts';
import { proofText } from '../../presentation/export/proof-text.ts';
import { judgedIn, judgedWords } from '../../presentation/export/results.ts';
import { tableText } from '../../presentation/export/safe-text.ts';
import { serverLines } from '../../presentation/export/server-lines.ts';
import type { JudgedSite, SiteOutput } from '../../presentation/export/site-output.ts';
import { compared } from '../../presentation/export/table.ts';

/**
 * For a person at a terminal: a line for the site, one for each way to reach it, then what is wrong with the whole and with
 * its pages.
 */
export const siteTable = ({ sites, changes }: SiteOutput): string =>
  `${[...sites.flatMap(linesOf), ...(changes === undefined ? [] : compared(changes))].join('\n')}\n`;

function linesOf(site: JudgedSite): string[] {
  const { host, verdict, grade, checked, ends, findings, pages, judged = [] } = site;
  const width = Math.max(...ends.map(({ requested }) => requested.length));
  const count = `${checked.done}/${checked.of}`;
  return [
    `${verdict.padEnd(12)} ${[grade ?? '', count].join(' ').trim().padEnd(8)} ${tableText(host)}`,
    ...ends.map((end) => `  ${tableText(end.requested).padEnd(width)}  ${tableText(endLine(end))}`),
    ...failuresOf(findings).flatMap(({ severity, title, rule, proof }) => [
      `    ${severity.padEnd(9)} ${tableText(title)} (${[rule, ...judgedWords(judgedIn({ judged }, { rule }))].map(tableText).join(', ')})`,
      ...proof.map(
        ({ url = '', text = '' }) => `              ${tableText([url, text].filter((part) => part !== '').join('  '))}`,
      ),
    ]),
    ...serverLines(site).map((line) => `    ${tableText(line)}`),
    ...overBudgetLines(site).map((line) => `    budget    ${tableText(line)}`),
    ...pageLines(pages),
    ...(checked.done === checked.of ? [] : [`    unknown   ${checked.done} of ${checked.of} checks could be made`]),
  ];
}

/** How many pages were audited, and each cause with the number of pages that have it. */
function pageLines({ audited, notes, causes, ...pages }: JudgedSite['pages']): string[] {
  if (audited === 0 && notes.length === 0) return [];
  return [
    `  ${pagesLine({ audited, ...pages })}`,
    ...notes.map((note) => `    note      ${tableText(note)}`),
    ...causes.flatMap((cause) => [
      `    ${causeWords(cause).padEnd(9)} ${tableText(causeLine(cause, audited))}`,
      ...cause.proof.map((proof) => `              ${tableText(proofText(proof))}`),
      `              e.g. ${tableText(cause.example)}`,
    ]),
  ];
}
