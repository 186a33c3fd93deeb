import type { Finding, InsecureRequest, Report } from '../../core/report.ts';
import {
  type AuditOutput,
  type AuditResult,
  failedFindings,
  type Judged,
  judgedIn,
  type OverBudget,
} from '../../presentation/export/results.ts';
import type { BudgetName, Config } from './config-schema.ts';

type Ignore = NonNullable<Config['ignores']>[number];

/** The output, with what a configuration makes of each failed rule and each page. `today` is a date in UTC. */
export function judgeByConfig(output: AuditOutput, config: Config, today: string): AuditOutput {
  return { ...output, results: output.results.map((result) => judge(result, config, today)) };
}

/** What is to be said of ignores that hold no longer. */
export const expiredIgnores = ({ ignores = [] }: Config, today: string): readonly string[] =>
  ignores
    .filter((ignore) => isExpired(ignore, today))
    .map(({ rule, until, reason }) => `The ignore of ${rule} expired on ${until} and no longer counts: ${reason}`);

function judge(result: AuditResult, config: Config, today: string): AuditResult {
  if (!('report' in result)) return result;
  const judged = failedFindings(result.report)
    .map((finding) => ({ ...judgedIn(result, finding), ...judgedBy(config, result.requested, finding, today) }))
    .filter((one) => Object.keys(one).length > 1);
  const overBudget = overBudgetsOf(result.report, config.budgets ?? {});
  return {
    ...result,
    ...(judged.length === 0 ? {} : { judged }),
    ...(overBudget.length === 0 ? {} : { overBudget }),
  };
}

function judgedBy({ severities = [], ignores = [] }: Config, page: string, { rule }: Finding, today: string): Judged {
  // The rule of a report is one of those that a configuration names, or none of ours.
  const named = severities
    .filter(({ pages }) => matches(pages, page))
    .map(({ rules }) => new Map(Object.entries(rules)));
  const level = named.flatMap((levels) => levels.get(rule) ?? []).at(-1);
  const ignore = ignores.find((one) => one.rule === rule && matches(one.pages, page) && !isExpired(one, today));
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
  'blocked-requests': ({ outcome }) => outcome === 'blocked',
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
