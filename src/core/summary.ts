import type { Address } from './evidence.ts';
import { leftOutWords } from './left-out-words.ts';
import type { Failure, Finding, LeftOut, Verdict } from './report.ts';
import { failuresOf } from './score.ts';

/** The report in one sentence for a person. */
export function summaryOf(
  verdict: Verdict,
  address: Address,
  findings: readonly Finding[],
  failure: Failure | null,
  leftOut: readonly LeftOut[],
): string {
  switch (verdict) {
    case 'failed':
      return failure?.summary ?? 'The page failed to load.';
    case 'local':
      return 'This page is on this computer, so nothing is sent over a network.';
    case 'secure':
      return secureSummary(address, findings);
    case 'warning':
      return `The page from ${address.host} is only partly protected: ${worstOf(findings, 'serious')}.`;
    case 'insecure':
      return `The page from ${address.host} is not protected: ${worstOf(findings, 'critical')}.`;
    case 'unsupported':
      return 'Browsers do not allow extensions to inspect this page.';
    case 'unknown':
      return unknownSummary(address, findings, leftOut);
  }
}

function unknownSummary({ host }: Address, findings: readonly Finding[], leftOut: readonly LeftOut[]): string {
  if (leftOut.length === 0 || findings.every(({ incomplete }) => !incomplete))
    return 'Portcullis did not observe this page.';
  if (leftOut.every(({ what }) => what === 'loading'))
    return `The page from ${host} is still loading. Nothing insecure was found so far.`;
  return `Not all of the page from ${host} could be checked; left out: ${leftOutWords(leftOut)}.`;
}

function secureSummary({ host }: Address, findings: readonly Finding[]): string {
  const start = `The page from ${host} was loaded over HTTPS`;
  const isUnseen = findings.some(({ outcome, group }) => outcome === 'unknown' && group === 'content');
  if (isUnseen) return `${start}; what it loads could not be checked.`;
  const improvable = failuresOf(findings).filter(({ severity }) => severity !== 'info').length;
  const protectedPage = `${start}, and no unencrypted requests were observed`;
  if (improvable === 0) return `${protectedPage}.`;
  return `${protectedPage}; ${improvable} ${improvable === 1 ? 'thing' : 'things'} could be improved.`;
}

/** The first of the worst failures, and how many more there are. Findings come worst first. */
function worstOf(findings: readonly Finding[], severity: 'critical' | 'serious'): string {
  const [first, ...others] = failuresOf(findings).filter((finding) => finding.severity === severity);
  const title = first?.title ?? '';
  const phrase = title.replace(/^[A-Z](?=[a-z ])/, (letter) => letter.toLowerCase());
  if (others.length === 0) return phrase;
  return `${phrase}, and ${others.length} more ${others.length === 1 ? 'problem' : 'problems'}`;
}
