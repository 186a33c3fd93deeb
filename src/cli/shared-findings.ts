import type { Finding, Report } from '../core/report.ts';

/**
 * Lets reports have what most of them have in common once in memory: what a rule says where it names nothing of a page is the
 * greatest part of a report, and the same on all pages of a site.
 */
export function findingSharer(): (report: Report) => Report {
  const known = new Map<string, Finding>();
  const shared = (finding: Finding): Finding => {
    if (finding.proof.length > 0) return finding;
    const text = JSON.stringify(finding);
    const before = known.get(text) ?? finding;
    known.set(text, before);
    return before;
  };
  return (report) => ({ ...report, findings: report.findings.map(shared) });
}
