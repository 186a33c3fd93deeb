import type { Finding, Report } from './report.ts';

/** How many of the rules that apply to a page could be judged: what stands beside every grade. */
export function checkedOf(findings: readonly Finding[]): NonNullable<Report['checked']> {
  const applicable = findings.filter(({ outcome }) => outcome !== 'not-applicable');
  const done = applicable.filter(({ outcome }) => outcome === 'pass' || outcome === 'fail').length;
  return { done, of: applicable.length };
}
