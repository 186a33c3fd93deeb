import type { Finding, Report } from '../../core/report.ts';
import { printable } from './printable.ts';
import { proofText } from './proof-text.ts';
import { type AuditOutput, type AuditResult, failedFindings } from './results.ts';

/** For a pull request or an issue: a section a page. Whatever a page says stays text. */
export function formatMarkdown({ tool, results }: AuditOutput): string {
  const sections = results.map((result) => section(result).join('\n'));
  return `# HTTPS audit\n\n${sections.join('\n\n')}\n\n${escaped(`${tool.name} ${tool.version}`)}\n`;
}

function section(result: AuditResult): string[] {
  const heading = `## ${escaped(result.requested)}`;
  if (!('report' in result)) return [heading, '', `Not audited: ${escaped(result.error)}`];
  const { report } = result;
  return [
    heading,
    '',
    `**${verdictAndGrade(report)}** ${escaped(report.summary)}`,
    ...failedFindings(report).flatMap(item),
  ];
}

const verdictAndGrade = ({ verdict, grade }: Report): string =>
  grade === null ? `${verdict}.` : `${verdict}, ${escaped(grade)}.`;

function item(finding: Finding): string[] {
  const proofs = finding.proof.map((proof) => `- ${code(proofText(proof))}`);
  const rest = finding.omitted === 0 ? [] : [`- and ${finding.omitted} more`];
  const fix = finding.fix.split('\n').map(escaped).join('  \n');
  return [
    '',
    `### ${escaped(finding.title)}`,
    '',
    `${finding.severity} · ${code(finding.rule)}`,
    '',
    escaped(finding.why),
    '',
    fix,
    ...(proofs.length === 0 ? [] : ['', ...proofs, ...rest]),
  ];
}

const escaped = (text: string): string => printable(text).replace(/[\\`*_{}[\]()#+\-.!|<>&~@:]/g, escapeCharacter);

/** A backslash also keeps an address from becoming a link; `<`, `>` and `&` must not reach an HTML renderer at all. */
const escapeCharacter = (character: string): string =>
  ({ '<': '&lt;', '>': '&gt;', '&': '&amp;' })[character] ?? `\\${character}`;

/** A code span is fenced by more backticks than its text holds in a row. */
function code(text: string): string {
  const clean = printable(text);
  const longest = Math.max(0, ...(clean.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  return longest === 0 ? `${fence}${clean}${fence}` : `${fence} ${clean} ${fence}`;
}
