import type { Finding, Grade, HstsPolicy, Seen, Severity } from './report.ts';
import { year } from './standards/year.ts';

/**
 * 100 minus a deduction for each rule that failed, within the band of the worst of them: however much there is to
 * improve, a page that is called secure is never below C, one that is partly protected never below D, and only one that
 * is not protected is an F.
 */
export function scoreOf(findings: readonly Finding[]): number {
  const failures = failuresOf(findings);
  const score = 100 - failures.reduce((sum, { severity }) => sum + deductions[severity], 0);
  const has = (wanted: Severity): boolean => failures.some(({ severity }) => severity === wanted);
  if (has('critical')) return Math.min(39, Math.max(0, score));
  return Math.max(score, has('serious') ? 40 : 60);
}

/**
 * The grade for a score; the bands of the score keep it in line with the verdict. A+ also wants a valid HSTS policy of a year and every connection, redirect, header and content rule answered, about all that there may be:
 * what was not seen is not fine.
 */
export function gradeOf(findings: readonly Finding[], hsts: Lasting, hidesContent: boolean): Grade {
  const score = scoreOf(findings);
  if (score === 100 && isLasting(hsts) && !hidesContent && !findings.some(isUnanswered)) return 'A+';
  if (score >= 90) return 'A';
  if (score >= 75) return 'B';
  if (score >= 60) return 'C';
  return score >= 40 ? 'D' : 'F';
}

/** What of a policy says how long it holds. */
type Lasting = Seen<Pick<HstsPolicy, 'valid' | 'maxAge'>>;

export const failuresOf = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ outcome }) => outcome === 'fail');

/** A serious failure leaves at most 80, which is below A, so that its cap at B needs no code. */
const deductions: Readonly<Record<Severity, number>> = { critical: 60, serious: 20, moderate: 8, minor: 2, info: 0 };

const isLasting = (hsts: Lasting): boolean => hsts.state === 'seen' && hsts.value.valid && hsts.value.maxAge >= year;

/** Browsers that hide TLS must not make A+ impossible, so certificate rules do not count here. */
const isUnanswered = ({ outcome, group }: Finding): boolean =>
  (outcome === 'unknown' || outcome === 'broken') &&
  (group === 'connection' || group === 'redirects' || group === 'headers' || group === 'content');
