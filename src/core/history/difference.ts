import { changesBetween } from '../baseline/compare.ts';
import { type Fault, faultKey, unnamed } from '../baseline/faults.ts';
import type { KeptIssue, KeptReport } from './history-schema.ts';

/** What became of the issues of one report in a later one on the same page. A rule may be in several of these lists. */
export interface Difference {
  readonly new: readonly KeptIssue[];
  readonly fixed: readonly KeptIssue[];
  readonly known: readonly KeptIssue[];
  /** Found earlier, and not looked for this time. */
  readonly unchecked: readonly KeptIssue[];
  /** Why something may differ though the page is the same. */
  readonly reasons: readonly DifferenceReason[];
}

export type DifferenceReason = 'deeper' | 'shallower' | 'browser' | 'version';

/** Compares two reports as a baseline is compared with a run, by the same marks; the scheme of the page does not matter. */
export function differenceBetween(earlier: KeptReport, later: KeptReport): Difference {
  const [before, now] = [faultsIn(earlier), faultsIn(later)];
  const changes = changesBetween(before, now, (fault) => wasJudged(fault, later));
  const gone = new Set([...changes.fixed, ...now].map(faultKey));
  return {
    new: issuesOf(changes.new, later),
    fixed: issuesOf(changes.fixed, earlier),
    known: issuesOf(changes.known, later),
    unchecked: issuesOf(
      before.filter((fault) => !gone.has(faultKey(fault))),
      earlier,
    ),
    reasons: reasonsFor(earlier, later),
  };
}

const faultsIn = ({ issues }: KeptReport): Fault[] =>
  issues.flatMap(({ rule, severity, what }) => what.map((one) => ({ page: '', rule, severity, what: one })));

const wasJudged = ({ rule, what }: Fault, { unchecked, issues }: KeptReport): boolean =>
  !unchecked.includes(rule) &&
  (what === unnamed || !issues.some((issue) => issue.rule === rule && issue.what.includes(unnamed)));

/** The issues of the report with those of their faults only, in the report's order: worst first. */
function issuesOf(faults: readonly Fault[], { issues }: KeptReport): KeptIssue[] {
  const wanted = new Set(faults.map(faultKey));
  return issues
    .map((issue) => ({
      ...issue,
      what: issue.what.filter((what) => wanted.has(faultKey({ page: '', rule: issue.rule, what }))),
    }))
    .filter(({ what }) => what.length > 0);
}

function reasonsFor(earlier: KeptReport, later: KeptReport): DifferenceReason[] {
  const isDeep = later.mode === 'deep';
  return [
    ...(earlier.mode === later.mode ? [] : [isDeep ? ('deeper' as const) : ('shallower' as const)]),
    ...(earlier.browser.name === later.browser.name ? [] : ['browser' as const]),
    ...(earlier.version === later.version ? [] : ['version' as const]),
  ];
}
