import type { Finding, Report } from '../../core/report.ts';
import { proofText } from './proof-text.ts';
import { type AuditOutput, type AuditResult, failedFindings } from './results.ts';
import { markdownCode, markdownText } from './safe-text.ts';
import { verdictWords } from './verdict-words.ts';

/** For a pull request or an issue: a section a page. Whatever a page says stays text. */
export function formatMarkdown({ tool, results }: AuditOutput): string {
  const sections = results.map((result) => section(result).join('\n'));
  return `# HTTPS audit\n\n${sections.join('\n\n')}\n\n${markdownText(`${tool.name} ${tool.version}`)}\n`;
}

function section(result: AuditResult): string[] {
  const heading = `## ${markdownText(result.requested)}`;
  if (!('report' in result)) return [heading, '', `Not audited: ${markdownText(result.error)}`];
  const { report } = result;
  return [
    heading,
    '',
    `**${verdictAndGrade(report)}** ${markdownText(report.summary)}`,
    ...failedFindings(report).flatMap(item),
  ];
}

const verdictAndGrade = (report: Report): string => `${markdownText(verdictWords(report))}.`;

function item(finding: Finding): string[] {
  const proofs = finding.proof.map((proof) => `- ${markdownCode(proofText(proof))}`);
  const rest = finding.omitted === 0 ? [] : [`- and ${finding.omitted} more`];
  const fix = finding.fix.split('\n').map(markdownText).join('  \n');
  return [
    '',
    `### ${markdownText(finding.title)}`,
    '',
    `${finding.severity} · ${markdownCode(finding.rule)}`,
    '',
    markdownText(finding.why),
    '',
    fix,
    ...(proofs.length === 0 ? [] : ['', ...proofs, ...rest]),
  ];
}
