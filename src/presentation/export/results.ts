import type { Change, Changes } from '../../core/baseline/compare.ts';
import type { Finding, Report } from '../../core/report.ts';

/** What came of one address: the report, or why there is none. */
export type AuditResult =
  | ({ readonly requested: string; readonly report: Report } & RunJudgement)
  | { readonly requested: string; readonly error: string };

/** What a run makes of a report. */
export interface RunJudgement {
  /** Of failed rules, where a baseline or a configuration says something of them. */
  readonly judged?: readonly Judged[];
  /** Where a configuration has budgets. */
  readonly overBudget?: readonly OverBudget[];
}

/** What a run makes of a failed rule of a page, beside what the report says. */
export interface Judged {
  readonly rule: string;
  readonly change?: Change;
  /** What its failure means by the configuration, whatever its severity. */
  readonly level?: 'off' | 'warn' | 'error';
  /** Why the configuration ignores it. */
  readonly ignored?: string;
}

/** What a page has more of than a configuration allows. */
export interface OverBudget {
  readonly budget: string;
  readonly most: number;
  readonly found: number;
}

/** The one JSON object that the command line prints. */
export interface AuditOutput {
  readonly tool: { readonly name: string; readonly version: string };
  readonly results: readonly AuditResult[];
  /** Compared with a baseline, where there is one. */
  readonly changes?: Changes;
}

/** The reports of the addresses that could be audited. */
export const reportsIn = (results: readonly AuditResult[]): readonly Report[] =>
  results.flatMap((result) => ('report' in result ? [result.report] : []));

export const failedFindings = (report: Pick<Report, 'findings'>) =>
  report.findings.filter(({ outcome }) => outcome === 'fail');

/** What the run makes of this failed rule; nothing where it was not compared. */
export const judgedIn = (result: AuditResult | RunJudgement, { rule }: Pick<Finding, 'rule'>): Judged | undefined =>
  judgementOf(result).judged?.find((one) => one.rule === rule);

const judgementOf = (result: AuditResult | RunJudgement): RunJudgement => ('error' in result ? {} : result);

/** For each failed rule, the same in a few words. */
export const notesIn =
  (result: AuditResult | RunJudgement) =>
  (finding: Finding): readonly string[] =>
    judgedWords(judgedIn(result, finding));

/** What the run makes of a rule, in a few words. */
export const judgedWords = ({ change, level, ignored }: Partial<Judged> = {}): readonly string[] => [
  ...(change === undefined ? [] : [change]),
  ...(level === undefined ? [] : [level]),
  ...(ignored === undefined ? [] : [`ignored: ${ignored}`]),
];

export const overBudgetIn = (result: AuditResult | RunJudgement): readonly OverBudget[] =>
  judgementOf(result).overBudget ?? [];

export const overBudgetText = ({ budget, most, found }: OverBudget): string =>
  `${budget.replaceAll('-', ' ')}: ${found}, allowed ${most}`;

export const comparedWords = { title: 'Compared with the baseline', new: 'New', fixed: 'Fixed' } as const;

/** How many faults are new, known and fixed, in a line. */
export const changeCounts = (changes: Changes): string =>
  `${changes.new.length} new, ${changes.known.length} known, ${changes.fixed.length} fixed`;
