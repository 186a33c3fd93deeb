import type { English, Words } from '../words/words.ts';
import { leftOutWords } from './left-out-words.ts';
import type { Failure, Finding, LeftOut, Verdict } from './report.ts';
import { fill, type PartsOf } from './say.ts';
import { failuresOf } from './score.ts';

/** The report in one sentence for a person. */
export function summaryOf(
  verdict: Verdict,
  findings: readonly Finding[],
  failure: Failure | null,
  leftOut: readonly LeftOut[],
  words: Words,
): string {
  const write = writerOf(words);
  switch (verdict) {
    case 'failed':
      return failure?.summary ?? write('failed');
    case 'local':
      return write('local');
    case 'secure':
      return secureSummary(findings, write);
    case 'warning':
    case 'insecure':
      return issuesSummary(findings, write);
    case 'unsupported':
      return write('unsupported');
    case 'unknown':
      if (leftOut.length === 0 || findings.every(({ incomplete }) => !incomplete)) return write('unobserved');
      if (leftOut.every(({ what }) => what === 'loading')) return write('loading');
      return write('notInFull', { leftOut: leftOutWords(leftOut, words) });
  }
}

type Summaries = English['summaries'];

/** Writes one of the summaries; what stands in braces must be given. */
type Write = <const Key extends keyof Summaries>(
  key: Key,
  ...parts: PartsOf<Summaries[Key], string | number>
) => string;

const writerOf = ({ summaries }: Words): Write => {
  const write = (key: keyof Summaries, parts: Readonly<Record<string, string | number>> = {}): string =>
    fill(summaries[key], (name) => String(parts[name] ?? ''));
  // The type demands the parts of each text, which the text itself is filled from.
  return write as Write;
};

function secureSummary(findings: readonly Finding[], write: Write): string {
  const isUnseen = findings.some(({ outcome, group }) => outcome === 'unknown' && group === 'content');
  if (isUnseen) return write('contentUnknown');
  const count = issuesIn(findings).length;
  if (count === 0) return write('secure');
  return count === 1 ? write('secureButOne') : write('secureBut', { count });
}

/** The worst issue, and how many more there are. Findings come worst first. */
function issuesSummary(findings: readonly Finding[], write: Write): string {
  const [first, ...others] = issuesIn(findings);
  const worst = first?.title ?? '';
  const count = others.length;
  if (count === 0) return write('oneIssue', { worst });
  return count === 1 ? write('twoIssues', { worst }) : write('moreIssues', { worst, count });
}

/** What asks for a change; the rest is worth knowing. */
const issuesIn = (findings: readonly Finding[]): Finding[] =>
  failuresOf(findings).filter(({ severity }) => severity !== 'info');
