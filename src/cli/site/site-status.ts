import type { Finding } from '../../core/report.ts';
import { hasFailed } from '../../core/site/site-evidence.ts';
import { failedFindings, overBudgetIn, type RunJudgement } from '../../presentation/export/results.ts';
import type { JudgedSite } from '../../presentation/export/site-output.ts';
import type { AuditOptions } from '../audit-options.ts';
import { exitStatus } from '../exit-status.ts';
import { isUnknown, weighFor } from '../judge-results.ts';

/** The exit status: an end, or a page, that could not be visited at all weighs more than any finding. */
export function siteStatus(
  sites: readonly JudgedSite[],
  { failOn, failOnUnknown }: Pick<AuditOptions, 'failOn' | 'failOnUnknown'>,
): number {
  if (sites.some(({ ends, pages }) => [...ends, ...pages.results].some((one) => 'error' in one)))
    return exitStatus.notAudited;
  const shown = sites.flatMap(({ ends, pages }) => [
    // An end that does not load is a finding of the site.
    ...ends.flatMap((end) => ('report' in end && !hasFailed(end) ? [end] : [])),
    ...pages.results.flatMap((page) => ('report' in page ? [page] : [])),
  ]);
  const isOpen = sites.some(({ verdict }) => verdict === 'unknown') || shown.some(({ report }) => isUnknown(report));
  if (failOnUnknown && isOpen) return exitStatus.findings;
  const weigh = weighFor({ failOn });
  const counts = (judgement: RunJudgement, findings: readonly Finding[]): boolean =>
    overBudgetIn(judgement).length > 0 ||
    failedFindings({ findings: [...findings] }).some((finding) => weigh(judgement, finding) === 'error');
  const fails =
    sites.some((site) => counts({ judged: site.judged ?? [] }, site.findings)) ||
    shown.some((page) => counts(page, page.report.findings)) ||
    // That nothing of a site loads counts whatever is known or ignored.
    (failOn !== 'never' && sites.some(({ verdict }) => verdict === 'failed'));
  return fails ? exitStatus.findings : exitStatus.clean;
}
