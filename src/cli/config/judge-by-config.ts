import type { Finding, InsecureRequest, Report } from '../../core/report.ts';
import {
  type AuditOutput,
  type Judged,
  judgedIn,
  type OverBudget,
  type RunJudgement,
} from '../../presentation/export/results.ts';
import type { Rewrites } from '../rewrite/rewrites.ts';
import type { BudgetName, Config } from './config-schema.ts';

type Ignore = NonNullable<Config['ignores']>[number];

/** What judging depends on besides the configuration. */
export interface Circumstances {
  /** A date in UTC. */
  readonly today: string;
  /** The addresses that a page stands for, which patterns may mean, too. */
  readonly originals?: Rewrites['originals'];
}

/** The output, with what a configuration makes of each failed rule and each page. */
export function judgeByConfig(output: AuditOutput, config: Config, circumstances: Circumstances): AuditOutput {
  const results = output.results.map((result) =>
    'report' in result ? { ...result, ...judgementOf(result, config, circumstances) } : result,
  );
  return { ...output, results };
}

/** What is to be said of ignores that hold no longer. */
export const expiredIgnores = ({ ignores = [] }: Config, today: string): readonly string[] =>
  ignores
    .filter((ignore) => isExpired(ignore, today))
    .map(({ rule, until, reason }) => `The ignore of ${rule} expired on ${until} and no longer counts: ${reason}`);

/** What a configuration, and the baseline before it, make of a report. */
export function judgementOf(
  result: { readonly requested: string; readonly report: Report } & RunJudgement,
  config: Config,
  circumstances: Circumstances,
): RunJudgement {
  const judged = judgedByConfig(result, result.report.findings, config, circumstances);
  const overBudget = overBudgetsOf(result.report, config.budgets ?? {});
  return {
    ...(judged.length === 0 ? {} : { judged }),
    ...(overBudget.length === 0 ? {} : { overBudget }),
  };
}

/** The same of failed rules alone, where there is something to say of them. */
export function judgedByConfig(
  { requested, ...before }: { readonly requested: string } & RunJudgement,
  findings: readonly Finding[],
  config: Config,
  { today, originals = () => [] }: Circumstances,
): readonly Judged[] {
  const pages = [requested, ...originals(requested)];
  return findings
    .filter(({ outcome }) => outcome === 'fail')
    .map((finding) => ({ ...judgedIn(before, finding), ...judgedBy(config, pages, finding, today) }))
    .filter((one) => Object.keys(one).length > 1);
}

function judgedBy(
  { severities = [], ignores = [] }: Config,
  addresses: readonly string[],
  { rule }: Finding,
  today: string,
): Judged {
  const isMeant = (pattern: string | undefined): boolean => addresses.some((address) => matches(pattern, address));
  // The rule of a report is one of those that a configuration names, or none of ours.
  const named = severities.filter(({ pages }) => isMeant(pages)).map(({ rules }) => new Map(Object.entries(rules)));
  const level = named.flatMap((levels) => levels.get(rule) ?? []).at(-1);
  const ignore = ignores.find((one) => one.rule === rule && isMeant(one.pages) && !isExpired(one, today));
  return {
    rule,
    ...(level === undefined ? {} : { level }),
    ...(ignore === undefined ? {} : { ignored: ignore.reason }),
  };
}

const isExpired = ({ until }: Ignore, today: string): boolean => until < today;

/** Whether an address is one of the pattern's, in which `*` stands for any characters; with or without its query. */
export function matches(pattern: string | undefined, address: string): boolean {
  if (pattern === undefined) return true;
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  const whole = new RegExp(`^${parts.join('.*')}$`, 's');
  return [address, address.replace(/[?#].*$/s, '')].some((one) => whole.test(one));
}

const counted: Readonly<Record<BudgetName, (request: InsecureRequest) => boolean>> = {
  'blocked-requests': ({ outcome }) => outcome === 'blocked' || outcome === 'not-permitted',
  'unencrypted-requests': ({ outcome }) => outcome === 'loaded' || outcome === 'local-network',
  'upgraded-requests': ({ outcome }) => outcome === 'upgraded' || outcome === 'upgraded-by-policy',
  'insecure-requests': () => true,
};

function overBudgetsOf({ insecureRequests }: Report, budgets: NonNullable<Config['budgets']>): readonly OverBudget[] {
  const names = Object.keys(counted) as readonly BudgetName[];
  return names.flatMap((budget) => {
    const most = budgets[budget];
    const found = insecureRequests.items.filter(counted[budget]).reduce((sum, { count }) => sum + count, 0);
    return most === undefined || found <= most ? [] : [{ budget, most, found }];
  });
}
