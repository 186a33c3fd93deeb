import { gapOf, type Seen, seenAs } from '../../core/report.ts';
import { type EndToVisit, endsOf } from '../../core/site/ends.ts';
import { judgeSite } from '../../core/site/judge-site.ts';
import { mostRequests } from '../../core/site/most-requests.ts';
import { siteRules } from '../../core/site/rules/index.ts';
import { siblingNames } from '../../core/site/sibling-names.ts';
import { nameOf } from '../../core/site/site-evidence.ts';
import type { SiteName } from '../../core/site/site-name.ts';
import type { Answer, DirectFacts, Siblings, SiteEnd, SiteReport } from '../../core/site/site-report-schema.ts';
import { takingTurns } from '../../core/taking-turns.ts';
import type { AuditResult } from '../../presentation/export/results.ts';
import { en } from '../../words/en.ts';
import { pageLinks } from '../crawl/page-links.ts';
import { type DirectAccess, gatherDirect } from '../direct/gather-direct.ts';
import type { Visit } from '../plan-visits.ts';
import { type AuditRun, runAudit } from '../run-audit.ts';
import { within } from '../within.ts';
import { checkSiblings } from './check-siblings.ts';
import { planEnds } from './plan-ends.ts';
import { givenPages, sitePages } from './site-pages.ts';
import type { SiteRun } from './site-run.ts';

/** Visits every end of every site in a browser, and asks their servers directly. Answers in the order asked. */
export async function checkSites(sites: readonly SiteName[], run: SiteRun): Promise<readonly SiteReport[]> {
  const at = new Date().toISOString();
  const given = await Promise.all(sites.map((name) => givenPages(name, run)));
  const planned = sites.map((name) => ({ ...name, asked: endsOf(name.host, name.apex), links: new Set<string>() }));
  const inspect: AuditRun['inspect'] = async (_driver, tab, url) => {
    // Several names of a site have ends in common.
    const reached = planned.filter(({ asked }) => asked.some(({ requested }) => requested === url));
    for (const link of await pageLinks(tab)) for (const { links } of reached) links.add(link);
  };
  const ends = planned.map(({ asked }) => asked);
  const [results, directs] = await Promise.all([visitAll(ends, { ...run, inspect }), askAll(ends, run.direct)]);
  const reports: SiteReport[] = [];
  for (const [index, { host, apex, asked, links }] of planned.entries()) {
    const visited = asked.map((end) => endWith(end, results.get(end.requested)));
    const { direct, answers } = directs[index] ?? notAsked;
    const isStopped = run.stop?.aborted === true;
    const linked = [...new Set([...links].map((link) => new URL(link).hostname))];
    const siblings = seenAs(await siblingsOf({ apex, visited, linked, direct }, isStopped ? undefined : run.direct));
    const pages = await sitePages({ host, apex, visited, links: [...links], given: given[index] }, run);
    const evidence = { host, ends: visited, loaded: true, answers, siblings, direct };
    reports.push(judgeSite(pages === undefined ? evidence : { ...evidence, pages }, siteRules, at, en));
  }
  return reports;
}

const notAsked = { direct: gapOf(en.site, 'notAsked'), answers: gapOf(en.site, 'notAsked') };
const tooSlow = { direct: gapOf(en.site, 'tooSlow'), answers: gapOf(en.site, 'tooSlow') };

/** One site after the other, so that servers answer to few connections at a time. */
async function askAll(
  sites: readonly (readonly EndToVisit[])[],
  access: DirectAccess | undefined,
): Promise<readonly DirectAnswers[]> {
  const asked: DirectAnswers[] = [];
  if (access === undefined) return asked;
  for (const ends of sites) {
    const gathered = gatherDirect([...new Set(ends.map(nameOf))], access);
    // Where a server lets everybody wait, each step of it takes its time.
    const inTime = within(2 * access.timeout, en.site.tooSlow, gathered);
    asked.push(
      await inTime.then(
        ({ facts, answers }) => ({ direct: seenAs(facts), answers: seenAs(answers) }),
        () => tooSlow,
      ),
    );
  }
  return asked;
}

/** What was asked of a site's servers without a browser. */
interface DirectAnswers {
  readonly direct: Seen<DirectFacts>;
  readonly answers: Seen<readonly Answer[]>;
}

/** What is known of a site before its other names are looked at. */
interface Visited extends Pick<DirectAnswers, 'direct'> {
  readonly apex: string | undefined;
  readonly visited: readonly SiteEnd[];
  readonly linked: readonly string[];
}

async function siblingsOf(
  { apex, visited, linked, direct }: Visited,
  access: DirectAccess | undefined,
): Promise<Siblings> {
  const { names, omitted } = siblingNames(apex, visited, linked);
  if (access === undefined) return { items: names.map((name) => ({ ...name, state: 'not-asked' })), omitted };
  const made = visited.map((end) => ('report' in end ? end.report.connection.hops.length : 0));
  const asked =
    direct.state === 'seen' ? direct.value.addresses.filter(({ answer }) => answer !== undefined).length : 0;
  const left = mostRequests - made.reduce((sum, hops) => sum + hops, asked);
  return { items: [...(await checkSiblings(names, left, access))], omitted };
}

function endWith(end: EndToVisit, result: AuditResult | undefined): SiteEnd {
  return result !== undefined && 'report' in result
    ? { ...end, report: result.report }
    : { ...end, error: result?.error ?? 'It was not visited.' };
}

/**
 * Each profile has a browser of its own, at most three at a time. They start one after the other, so that pages settle in one
 * while the next starts, and the one with two rounds of visits first.
 */
async function visitAll(
  sites: readonly (readonly EndToVisit[])[],
  run: SiteRun,
): Promise<ReadonlyMap<string, AuditResult>> {
  const profiles = planEnds(sites);
  const overHttp = profiles.slice(0, -1);
  const inTurn = takingTurns();
  const launch = () => inTurn(run.launch);
  const visit = async (some: typeof profiles): Promise<readonly AuditResult[]> => {
    const urls = some.flat(2);
    const visitTo = (url: string): Visit => ({ index: urls.indexOf(url), url });
    const plans = some.map((rounds) => ({ rounds: rounds.map((round) => round.map(visitTo)) }));
    return runAudit(urls, { ...run, launch }, plans);
  };
  const results = await Promise.all([profiles.slice(-1), overHttp.slice(0, 1), overHttp.slice(1)].map(visit));
  return new Map(results.flat().map((result) => [result.requested, result]));
}
