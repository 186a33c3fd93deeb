import { gap, type Seen, seenAs } from '../../core/report.ts';
import { type EndToVisit, endsOf } from '../../core/site/ends.ts';
import { judgeSite } from '../../core/site/judge-site.ts';
import { siteRules } from '../../core/site/rules/index.ts';
import { nameOf } from '../../core/site/site-evidence.ts';
import type { SiteName } from '../../core/site/site-name.ts';
import type { Answer, DirectFacts, SiteEnd, SiteReport } from '../../core/site/site-report-schema.ts';
import type { AuditResult } from '../../presentation/export/results.ts';
import { en } from '../../words/en.ts';
import { type DirectAccess, gatherDirect } from '../direct/gather-direct.ts';
import type { Visit } from '../plan-visits.ts';
import { type AuditRun, runAudit } from '../run-audit.ts';
import { planEnds } from './plan-ends.ts';

/** How sites are checked. */
export interface SiteRun extends AuditRun {
  /** How its servers are asked without a browser; undefined where they are not to be. */
  readonly direct: DirectAccess | undefined;
}

/** Visits every end of every site in a browser, and asks their servers directly. Answers in the order asked. */
export async function checkSites(sites: readonly SiteName[], run: SiteRun): Promise<readonly SiteReport[]> {
  const at = new Date().toISOString();
  const planned = sites.map(({ host, apex }) => ({ host, ends: endsOf(host, apex) }));
  const ends = planned.map((site) => site.ends);
  const [results, directs] = await Promise.all([visitAll(ends, run), askAll(ends, run.direct)]);
  return planned.map(({ host, ends: asked }, index) => {
    const visited = asked.map((end) => endWith(end, results.get(end.requested)));
    const { direct, answers } = directs[index] ?? nothingAsked;
    return judgeSite({ host, ends: visited, loaded: true, answers, direct }, siteRules, at, en);
  });
}

const nothingAsked = { direct: gap(en.site.notAsked), answers: gap(en.site.notAsked) };

/** One site after the other, so that servers answer to few connections at a time. */
async function askAll(
  sites: readonly (readonly EndToVisit[])[],
  access: DirectAccess | undefined,
): Promise<readonly DirectAnswers[]> {
  const asked: DirectAnswers[] = [];
  if (access === undefined) return asked;
  for (const ends of sites) {
    const { facts, answers } = await gatherDirect([...new Set(ends.map(nameOf))], access);
    asked.push({ direct: seenAs(facts), answers: seenAs(answers) });
  }
  return asked;
}

/** What was asked of a site's servers without a browser. */
interface DirectAnswers {
  readonly direct: Seen<DirectFacts>;
  readonly answers: Seen<readonly Answer[]>;
}

function endWith(end: EndToVisit, result: AuditResult | undefined): SiteEnd {
  return result !== undefined && 'report' in result
    ? { ...end, report: result.report }
    : { ...end, error: result?.error ?? 'It was not visited.' };
}

/** Each profile has a browser of its own, and at most two run at a time: one for HTTP, one for HTTPS. */
async function visitAll(
  sites: readonly (readonly EndToVisit[])[],
  run: SiteRun,
): Promise<ReadonlyMap<string, AuditResult>> {
  const plans = planEnds(sites);
  const results = await Promise.all(
    [plans.slice(0, -1), plans.slice(-1)].map((profiles) => {
      const urls = profiles.flat(2);
      const visitTo = (url: string): Visit => ({ index: urls.indexOf(url), url });
      return runAudit(
        urls,
        run,
        profiles.map((rounds) => ({ rounds: rounds.map((round) => round.map(visitTo)) })),
      );
    }),
  );
  return new Map(results.flat().map((result) => [result.requested, result]));
}
