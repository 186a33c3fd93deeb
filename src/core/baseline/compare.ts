import type { Finding } from '../report.ts';
import { type Fault, faultKey, faultsIn, faultsOf, isCut, type Judgeable, stablePage, unnamed } from './faults.ts';

/** What became of the faults of a baseline, and which there are besides. */
export interface Changes {
  readonly new: readonly Fault[];
  readonly known: readonly Fault[];
  /** Of the pages that were audited again, and of rules that could be judged. */
  readonly fixed: readonly Fault[];
}

export type Change = 'new' | 'known';

/** Compares what is wrong now with what was wrong when the baseline was written. */
export const compare = (before: readonly Fault[], reports: readonly Judgeable[]): Changes =>
  changesBetween(before, uniqueFaults(reports), (fault) => wasJudged(fault, reports));

/** The same of faults alone; `isJudged` tells whether a fault that is not among those of now was looked for. */
export function changesBetween(
  before: readonly Fault[],
  now: readonly Fault[],
  isJudged: (fault: Fault) => boolean,
): Changes {
  const old = new Set(before.map(faultKey));
  const present = new Set(now.map(faultKey));
  // Where a list had no room for all there were, whatever it did not name may have been among them.
  const isKnown = (fault: Fault): boolean => old.has(faultKey(fault)) || old.has(faultKey({ ...fault, what: unnamed }));
  return {
    new: now.filter((fault) => !isKnown(fault)),
    known: now.filter(isKnown),
    fixed: before.filter((fault) => !present.has(faultKey(fault)) && isJudged(fault)),
  };
}

/** The faults of several reports, each once, in an order that does not depend on that of the reports. */
export function uniqueFaults(reports: readonly Judgeable[]): readonly Fault[] {
  const faults = new Map(reports.flatMap(faultsIn).map((fault) => [faultKey(fault), fault]));
  return [...faults].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, fault]) => fault);
}

/** A failed rule is new where any of its faults is. */
export function changeOf(changes: Changes, report: Judgeable, finding: Finding): Change {
  const added = new Set(changes.new.map(faultKey));
  return faultsOf(report, finding).some((fault) => added.has(faultKey(fault))) ? 'new' : 'known';
}

/** Whether every visit to the page looked for the fault, and had room to name it. */
function wasJudged({ page, rule, what }: Fault, reports: readonly Judgeable[]): boolean {
  const findings = reports
    .filter(({ requestedUrl }) => stablePage(requestedUrl) === page)
    .flatMap((report) => report.findings.filter((finding) => finding.rule === rule));
  const isOpen = (finding: Finding): boolean =>
    finding.outcome === 'unknown' ||
    finding.outcome === 'broken' ||
    (finding.outcome === 'fail' && isCut(finding) && what !== unnamed);
  return findings.length > 0 && !findings.some(isOpen);
}
