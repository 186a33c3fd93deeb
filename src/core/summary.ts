import type { English, Words } from '../words/words.ts';
import type { Address } from './evidence.ts';
import { leftOutWords } from './left-out-words.ts';
import type { Failure, Finding, LeftOut, Verdict } from './report.ts';
import { fill, type PartsOf } from './say.ts';
import { failuresOf } from './score.ts';

/** The report in one sentence for a person. */
export function summaryOf(
  verdict: Verdict,
  { host }: Address,
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
      return secureSummary(host, findings, write);
    case 'warning':
      return write('warning', { host, worst: worstOf(findings, 'serious', write) });
    case 'insecure':
      return write('insecure', { host, worst: worstOf(findings, 'critical', write) });
    case 'unsupported':
      return write('unsupported');
    case 'unknown':
      if (leftOut.length === 0 || findings.every(({ incomplete }) => !incomplete)) return write('unobserved');
      if (leftOut.every(({ what }) => what === 'loading')) return write('loading', { host });
      return write('notInFull', { host, leftOut: leftOutWords(leftOut, words) });
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

function secureSummary(host: string, findings: readonly Finding[], write: Write): string {
  const isUnseen = findings.some(({ outcome, group }) => outcome === 'unknown' && group === 'content');
  if (isUnseen) return write('contentUnknown', { host });
  const count = failuresOf(findings).filter(({ severity }) => severity !== 'info').length;
  if (count === 0) return write('secure', { host });
  return count === 1 ? write('secureButOne', { host }) : write('secureBut', { host, count });
}

/** The first of the worst failures, and how many more there are. Findings come worst first. */
function worstOf(findings: readonly Finding[], severity: 'critical' | 'serious', write: Write): string {
  const [worst, ...others] = failuresOf(findings).filter((finding) => finding.severity === severity);
  const title = worst?.title ?? '';
  const first = title.replace(/^[A-Z](?=[a-z ])/, (letter) => letter.toLowerCase());
  const count = others.length;
  if (count === 0) return first;
  return count === 1 ? write('oneMore', { first }) : write('severalMore', { first, count });
}
