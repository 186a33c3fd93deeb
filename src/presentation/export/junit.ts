import type { Finding, Report } from '../../core/report.ts';
import { proofText } from './proof-text.ts';
import { type AuditOutput, type AuditResult, judgedIn, judgedWords, overBudgetIn, overBudgetText } from './results.ts';
import { xmlLines, xmlText } from './safe-text.ts';
import type { Weigh } from './weigh.ts';

/** For build servers: a suite for each page, in it a test for each rule that applies, which fails where it counts. */
export function formatJunit({ tool, results }: AuditOutput, weigh: Weigh): string {
  const suites = results.map((result) => suiteOf(result, weigh));
  const all = suites.flatMap(({ cases }) => cases);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${xmlText(tool.name)}" ${tally(all)}>`,
    ...suites.flatMap(({ name, at, cases }) => [
      `  <testsuite name="${xmlText(name)}" ${tally(cases)}${at === undefined ? '' : ` timestamp="${xmlText(at)}"`}>`,
      ...cases.map(written),
      '  </testsuite>',
    ]),
    '</testsuites>',
    '',
  ].join('\n');
}

interface Suite {
  readonly name: string;
  /** ISO 8601. */
  readonly at?: string;
  readonly cases: readonly Case[];
}

interface Case {
  readonly name: string;
  readonly group: string;
  readonly outcome?: Outcome;
}

interface Outcome {
  readonly kind: 'failure' | 'error' | 'skipped' | 'system-out';
  readonly message: string;
  readonly type?: string;
  /** Lines of our own, in which a page's words may stand. */
  readonly lines?: readonly string[];
}

function suiteOf(result: AuditResult, weigh: Weigh): Suite {
  const name = result.requested;
  if (!('report' in result)) {
    return { name, cases: [{ name: 'Audit', group: 'audit', outcome: { kind: 'error', message: result.error } }] };
  }
  const applicable = result.report.findings.filter(({ outcome }) => outcome !== 'not-applicable');
  const cases = applicable.map((finding) => {
    const outcome = outcomeOf(finding, result, weigh);
    return { name: finding.name, group: finding.group, ...(outcome === undefined ? {} : { outcome }) };
  });
  const budgets = overBudgetIn(result).map(
    (over): Case => ({
      name: over.budget.replaceAll('-', ' '),
      group: 'budget',
      outcome: { kind: 'failure', message: overBudgetText(over), type: 'budget' },
    }),
  );
  return { name, at: result.report.at, cases: [...cases, ...budgets] };
}

function outcomeOf(
  finding: Finding,
  result: AuditResult & { readonly report: Report },
  weigh: Weigh,
): Outcome | undefined {
  const { outcome, title, severity, because = '' } = finding;
  if (outcome === 'unknown') return { kind: 'skipped', message: because };
  if (outcome === 'broken') return { kind: 'error', message: because };
  if (outcome !== 'fail') return undefined;
  const places = finding.proof.map(proofText).filter((text) => text !== '');
  const rest = finding.omitted === 0 ? [] : [`and ${finding.omitted} more`];
  const lines = [finding.why, ...finding.fix.split('\n'), ...places, ...rest];
  if (weigh(result, finding) === 'error') return { kind: 'failure', message: title, type: severity, lines };
  const words = [severity, ...judgedWords(judgedIn(result, finding))].join(', ');
  return { kind: 'system-out', message: `${words}: ${title}`, lines };
}

function tally(cases: readonly Case[]): string {
  const count = (kind: Outcome['kind']): number => cases.filter(({ outcome }) => outcome?.kind === kind).length;
  return `tests="${cases.length}" failures="${count('failure')}" errors="${count('error')}" skipped="${count('skipped')}"`;
}

function written({ name, group, outcome }: Case): string {
  const start = `    <testcase name="${xmlText(name)}" classname="${xmlText(group)}"`;
  return outcome === undefined ? `${start}/>` : `${start}>${element(outcome)}</testcase>`;
}

function element({ kind, message, type, lines = [] }: Outcome): string {
  // What a test prints has no message of its own.
  if (kind === 'system-out') return `<system-out>${xmlLines([message, ...lines])}</system-out>`;
  const attributes = `message="${xmlText(message)}"${type === undefined ? '' : ` type="${xmlText(type)}"`}`;
  return lines.length === 0 ? `<${kind} ${attributes}/>` : `<${kind} ${attributes}>${xmlLines(lines)}</${kind}>`;
}
