import { type Change, type Changes, compare } from '../../core/baseline/compare.ts';
import { type Fault, type Judgeable, stablePage, stableProof } from '../../core/baseline/faults.ts';
import { hasFailed, isVisited, shownEnds, type VisitedEnd } from '../../core/site/site-evidence.ts';
import type { Cause, SiteReport } from '../../core/site/site-report-schema.ts';
import type { AuditResult, RunJudgement } from '../../presentation/export/results.ts';
import { reportsIn } from '../../presentation/export/results.ts';
import type { JudgedSite, SiteOutput } from '../../presentation/export/site-output.ts';
import { judgedByBaseline } from '../baseline/compare-output.ts';
import type { Config } from '../config/config-schema.ts';
import { type Circumstances, judgedByConfig, judgementOf } from '../config/judge-by-config.ts';

/** What sites are judged by. */
export interface Judging extends Circumstances {
  /** What was wrong before; undefined where nothing is compared. */
  readonly before: readonly Fault[] | undefined;
  readonly config: Config;
}

/** The checks of sites, with what a baseline and a configuration make of each failed rule of sites, ends and pages. */
export function judgeSites(sites: readonly SiteReport[], judging: Judging): Pick<SiteOutput, 'sites' | 'changes'> {
  const changes = judging.before === undefined ? undefined : compare(judging.before, sites.flatMap(judgeablesOf));
  const judged = sites.map((site) => judgeSite(site, changes, judging));
  return changes === undefined ? { sites: judged } : { sites: judged, changes };
}

/** Everything about a site that has findings: itself, its ends that show a page, and its other pages. */
export const judgeablesOf = (site: SiteReport): readonly Judgeable[] => [
  wholeOf(site),
  ...shownEnds(site).map(({ report }) => report),
  ...reportsIn(site.pages.results),
];

/** A site as a whole is known by its host, so that nothing of it is taken for something of its front page. */
const wholeOf = ({ host, findings }: SiteReport): Judgeable => ({ requestedUrl: host, findings });

function judgeSite(site: SiteReport, changes: Changes | undefined, { config, ...circumstances }: Judging): JudgedSite {
  const byBaseline = (report: Judgeable): RunJudgement =>
    changes === undefined ? {} : { judged: judgedByBaseline(changes, report) };
  const judgementOn = (page: AuditResult | VisitedEnd): RunJudgement =>
    'report' in page ? judgementOf({ ...page, ...byBaseline(page.report) }, config, circumstances) : {};
  // A pattern of pages means a site where it means its front page.
  const whole = { requested: `https://${site.host}/`, ...byBaseline(wholeOf(site)) };
  const judged = judgedByConfig(whole, site.findings, config, circumstances);
  return {
    ...site,
    ...(judged.length === 0 ? {} : { judged }),
    ends: site.ends.map((end) => (isVisited(end) && !hasFailed(end) ? { ...end, ...judgementOn(end) } : end)),
    pages: {
      ...site.pages,
      results: site.pages.results.map((page) => ({ ...page, ...judgementOn(page) })),
      causes: site.pages.causes.map((cause) =>
        changes === undefined ? cause : { ...cause, change: changeOfCause(cause, changes) },
      ),
    },
  };
}

/** A cause is new where any page has it as something new. */
function changeOfCause({ rule, proof, example }: Cause, changes: Changes): Change {
  const ofCause = causeOf(proof[0] === undefined ? '' : stableProof(proof[0]), stablePage(example));
  const isNew = changes.new.some((fault) => fault.rule === rule && causeOf(fault.what, fault.page) === ofCause);
  return isNew ? 'new' : 'known';
}

/** What is the same on all pages that have a fault: where it names the page itself, that is no part of it. */
const causeOf = (what: string, page: string): string => what.replaceAll(page, '');
