import type { Changes } from '../../core/baseline/compare.ts';
import type { Report } from '../../core/report.ts';
import {
  type AuditOutput,
  type AuditResult,
  changeCounts,
  failedFindings,
  judgedIn,
  judgedWords,
  overBudgetIn,
  overBudgetText,
} from './results.ts';
import { tableText } from './safe-text.ts';

/** For a person at a terminal: one line a page, its failed rules below. */
export function formatTable({ results, changes }: AuditOutput): string {
  const lines = results.flatMap((result) => [headline(result), ...details(result)]);
  if (changes !== undefined) lines.push(...compared(changes));
  return `${lines.join('\n')}\n`;
}

const headline = (result: AuditResult): string =>
  'report' in result
    ? row(result.report.verdict, gradeOf(result.report), result.requested)
    : row('not audited', '', result.requested);

function details(result: AuditResult): string[] {
  if (!('report' in result)) return [`  ${tableText(result.error)}`];
  return [
    `  ${tableText(result.report.summary)}`,
    ...failedFindings(result.report).map(
      ({ severity, title, rule }) =>
        `    ${severity.padEnd(9)} ${tableText(title)} (${[tableText(rule), ...judgedWords(judgedIn(result, { rule })).map(tableText)].join(', ')})`,
    ),
    ...overBudgetIn(result).map((over) => `    budget    ${overBudgetText(over)}`),
    ...basis(result.report),
  ];
}

/** What is new and fixed since a baseline was written, as lines of a table. */
export const compared = (changes: Changes): string[] => [
  `baseline     ${changeCounts(changes)}`,
  ...(['new', 'fixed'] as const).flatMap((change) =>
    changes[change].map(
      ({ severity, rule, page, what }) =>
        `    ${change.padEnd(5)} ${severity.padEnd(9)} ${tableText([rule, page, what].join('  '))}`,
    ),
  ),
];

/** What a grade and every verdict rest on. */
function basis({ checked }: Report): string[] {
  if (checked === undefined || checked.done === checked.of) return [];
  return [`    unknown   ${checked.done} of ${checked.of} checks could be made`];
}

/** A grade never stands alone: how many of the checks it rests on is beside it. */
const gradeOf = ({ grade, checked }: Report): string =>
  grade === null ? '' : [grade.padEnd(2), checked === undefined ? '' : `${checked.done}/${checked.of}`].join(' ');

const row = (verdict: string, grade: string, address: string): string =>
  `${verdict.padEnd(12)} ${grade.padEnd(8)} ${tableText(address)}`;
