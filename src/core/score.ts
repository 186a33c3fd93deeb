import type { Finding, Grade, HstsPolicy, Seen, Severity } from './report.ts';

/** 100 minus a deduction for each rule that failed, never below 0. */
export function scoreOf(findings: readonly Finding[]): number {
  return Math.max(0, 100 - failuresOf(findings).reduce((sum, { severity }) => sum + deductions[severity], 0));
}

/**
 * The grade for a score. A critical failure is always F and a serious one never better than B. A+ also wants a valid
 * HSTS policy of a year and every connection, redirect, header and content rule answered, about all that there may be:
 * what was not seen is not fine.
 */
export function gradeOf(findings: readonly Finding[], hsts: Seen<HstsPolicy>, hidesContent: boolean): Grade {
  const score = scoreOf(findings);
  const severities = failuresOf(findings).map(({ severity }) => severity);
  if (severities.includes('critical')) return 'F';
  if (score === 100 && isLasting(hsts) && !hidesContent && !findings.some(isUnanswered)) return 'A+';
  if (score >= 90) return 'A';
  if (score >= 75) return 'B';
  if (score >= 60) return 'C';
  return score >= 40 ? 'D' : 'F';
}

export const failuresOf = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ outcome }) => outcome === 'fail');

/** A serious failure leaves at most 80, which is below A, so that its cap at B needs no code. */
const deductions: Readonly<Record<Severity, number>> = { critical: 60, serious: 20, moderate: 8, minor: 2, info: 0 };

const year = 31_536_000;

const isLasting = (hsts: Seen<HstsPolicy>): boolean =>
  hsts.state === 'seen' && hsts.value.valid && hsts.value.maxAge >= year;

/** Browsers that hide TLS must not make A+ impossible, so certificate rules do not count here. */
const isUnanswered = ({ outcome, group }: Finding): boolean =>
  (outcome === 'unknown' || outcome === 'broken') &&
  (group === 'connection' || group === 'redirects' || group === 'headers' || group === 'content');
