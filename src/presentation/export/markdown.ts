import type { Changes } from '../../core/baseline/compare.ts';
import type { Failure, Finding, Report, StepPart } from '../../core/report.ts';
import { failureWords } from '../components/words.ts';
import { proofText } from './proof-text.ts';
import {
  type AuditOutput,
  type AuditResult,
  changeCounts,
  failedFindings,
  type Judged,
  judgedIn,
  judgedWords,
  overBudgetIn,
  overBudgetText,
} from './results.ts';
import { markdownCode, markdownText } from './safe-text.ts';
import { verdictWords } from './verdict-words.ts';

/** For a pull request or an issue: a section a page. Whatever a page says stays text. */
export function formatMarkdown({ tool, results, changes }: AuditOutput): string {
  const sections = results.map((result) => section(result).join('\n'));
  if (changes !== undefined) sections.push(compared(changes).join('\n'));
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
    ...overBudgetIn(result).flatMap((over) => ['', `**Over budget**: ${markdownText(overBudgetText(over))}`]),
    ...failedFindings(report).flatMap((finding) => item(finding, report.connection.failure, judgedIn(result, finding))),
  ];
}

const compared = (changes: Changes): string[] => [
  '## Compared with the baseline',
  '',
  `${changeCounts(changes)}\\.`,
  ...(['new', 'fixed'] as const).flatMap((change) => {
    const faults = changes[change].map(({ severity, rule, page, what }) =>
      `- ${severity} · ${[rule, page, what].map(markdownCode).join(' ')}`.trimEnd(),
    );
    return faults.length === 0 ? [] : ['', `**${change === 'new' ? 'New' : 'Fixed'}**`, '', ...faults];
  }),
];

const verdictAndGrade = (report: Report): string => `${markdownText(verdictWords(report))}.`;

function item(finding: Finding, failure: Failure | undefined, judged: Judged | undefined): string[] {
  const isFailure = failure !== undefined && finding.rule === 'failed-connection';
  const proofs = finding.proof.map((proof) => `- ${markdownCode(proofText(proof))}`);
  const rest = finding.omitted === 0 ? [] : [`- and ${finding.omitted} more`];
  const fix = finding.fix.split('\n').map(markdownText).join('  \n');
  return [
    '',
    `### ${markdownText(finding.title)}`,
    '',
    [finding.severity, markdownCode(finding.rule), ...judgedWords(judged).map(markdownText)].join(' · '),
    '',
    // What happened is the summary, and what to do depends on who reads.
    ...(isFailure ? failureLines(failure) : [markdownText(finding.why), '', fix]),
    ...(proofs.length === 0 ? [] : ['', ...proofs, ...rest]),
  ];
}

const failureLines = ({ visitor, owner }: Failure): string[] => [
  ...(visitor.length === 0
    ? []
    : [`**${failureWords.visitor}**`, '', ...visitor.flatMap((step) => stepLines('-', step))]),
  ...(owner.length === 0
    ? []
    : ['', `**${failureWords.owner}**`, '', ...owner.flatMap((step) => stepLines('1.', step))]),
];

/** What is copied stands in a list below the words, a code span for each line. */
function stepLines(mark: string, step: readonly StepPart[]): string[] {
  const words = step.filter(({ code }) => code === undefined).map(({ text }) => markdownText(text));
  const copied = step.filter(({ code }) => code !== undefined);
  return [
    `${mark} ${words.join(' ')}`,
    ...copied.map(({ text, server }) => {
      const lines = text.split('\n').map(markdownCode).join(' ');
      return `   - ${server === undefined ? '' : `${markdownText(server)}: `}${lines}`;
    }),
  ];
}
