import type { Report } from '../../core/report.ts';
import { type AuditOutput, type AuditResult, failedFindings } from './results.ts';
import { tableText } from './safe-text.ts';

/** For a person at a terminal: one line a page, its failed rules below. */
export function formatTable({ results }: AuditOutput): string {
  const lines = results.flatMap((result) => [headline(result), ...details(result)]);
  return `${lines.join('\n')}\n`;
}

const headline = (result: AuditResult): string =>
  'report' in result
    ? row(result.report.verdict, result.report.grade ?? '', result.requested)
    : row('not audited', '', result.requested);

function details(result: AuditResult): string[] {
  if (!('report' in result)) return [`  ${tableText(result.error)}`];
  return [
    `  ${tableText(result.report.summary)}`,
    ...failedFindings(result.report).map(
      ({ severity, title, rule }) => `    ${severity.padEnd(9)} ${tableText(title)} (${tableText(rule)})`,
    ),
    ...unseen(result.report),
  ];
}

function unseen({ findings }: Report): string[] {
  const count = findings.filter(({ outcome }) => outcome === 'unknown').length;
  if (count === 0) return [];
  return [`    unknown   ${count === 1 ? 'One rule' : `${count} rules`} could not be checked`];
}

const row = (verdict: string, grade: string, address: string): string =>
  `${verdict.padEnd(12)} ${grade.padEnd(2)} ${tableText(address)}`;
