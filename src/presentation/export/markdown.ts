import type { Failure, Finding, Report, StepPart } from '../../core/report.ts';
import { having } from '../components/tally.ts';
import { failureWords } from '../components/words.ts';
import { proofText } from './proof-text.ts';
import type { AuditOutput, AuditResult } from './results.ts';
import { markdownCode, markdownText } from './safe-text.ts';
import { verdictWords } from './verdict-words.ts';

/** What a run of the command line knows beside its reports, as lines. */
export interface RunNotes {
  /** A section behind those of the pages. */
  readonly last?: readonly string[];
  readonly ofPage?: (page: AuditResult) => readonly string[];
  /** A few words each. */
  readonly ofFinding?: (page: AuditResult, finding: Finding) => readonly string[];
}

/** For a pull request or an issue: a section a page. Whatever a page says stays text. */
export function markdownOf({ tool, results }: AuditOutput, notes: RunNotes = {}): string {
  const sections = results.map((result) => section(result, notes).join('\n'));
  if (notes.last !== undefined) sections.push(notes.last.join('\n'));
  return `# HTTPS audit\n\n${sections.join('\n\n')}\n\n${markdownText(`${tool.name} ${tool.version}`)}\n`;
}

function section(result: AuditResult, { ofPage, ofFinding }: RunNotes): string[] {
  const heading = `## ${markdownText(result.requested)}`;
  if (!('report' in result)) return [heading, '', `Not audited: ${markdownText(result.error)}`];
  const { report } = result;
  return [
    heading,
    '',
    `**${verdictAndGrade(report)}** ${markdownText(report.summary)}`,
    ...(ofPage?.(result) ?? []),
    ...having(report.findings, 'fail').flatMap((finding) =>
      item(finding, report.connection.failure, ofFinding?.(result, finding) ?? []),
    ),
  ];
}

const verdictAndGrade = (report: Report): string => `${markdownText(verdictWords(report))}.`;

function item(finding: Finding, failure: Failure | undefined, notes: readonly string[]): string[] {
  const isFailure = failure !== undefined && finding.rule === 'failed-connection';
  const proofs = finding.proof.map((proof) => `- ${markdownCode(proofText(proof))}`);
  const rest = finding.omitted === 0 ? [] : [`- and ${finding.omitted} more`];
  const fix = finding.fix.split('\n').map(markdownText).join('  \n');
  return [
    '',
    `### ${markdownText(finding.title)}`,
    '',
    [finding.severity, markdownCode(finding.rule), ...notes.map(markdownText)].join(' · '),
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
