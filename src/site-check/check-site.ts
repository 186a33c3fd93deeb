import { gapOf, type Report, seenAs } from '../core/report.ts';
import { type EndToVisit, endsOf } from '../core/site/ends.ts';
import { isOfSite } from '../core/site/is-of-site.ts';
import { judgeSibling, type SiblingAnswer } from '../core/site/judge-sibling.ts';
import { judgeSite } from '../core/site/judge-site.ts';
import { mostRequests } from '../core/site/most-requests.ts';
import { policyOf } from '../core/site/policy-of.ts';
import { siteRules } from '../core/site/rules/index.ts';
import { type SiblingName, siblingNames } from '../core/site/sibling-names.ts';
import { nameOf } from '../core/site/site-evidence.ts';
import type { SiteName } from '../core/site/site-name.ts';
import type { Answer, Sibling, SiteEnd, SiteReport } from '../core/site/site-report-schema.ts';
import type { ReportTexts } from '../reporting/report-texts.ts';
import type { Step } from './ask-step.ts';
import { followEnds } from './follow-ends.ts';
import { reportOnEnd } from './report-on-end.ts';

/** What a check needs from the browser. */
export interface Means {
  readonly ask: (url: string) => Promise<Step>;
  readonly browser: Report['browser'];
  readonly texts: ReportTexts;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/**
 * Requests every end of a site, each address once, and nothing of other sites. Tells each end when it is known, in the order
 * of the ends.
 */
export async function checkSite(
  { host, apex }: SiteName,
  { ask, browser, texts, now }: Means,
  onEnds: (ends: readonly SiteEnd[]) => void = () => undefined,
): Promise<SiteReport> {
  const known = new Map<string, Report>();
  const planned = endsOf(host, apex);
  const endsKnown = (): SiteEnd[] =>
    planned.flatMap((end) => {
      const report = known.get(end.requested);
      return report === undefined ? [] : [{ ...end, report }];
    });
  const asked = { ends: planned.map(({ requested }) => requested), isOfSite: isOfSite({ host, apex }) };
  const steps = await followEnds(asked, ask, (requested, followed) => {
    known.set(requested, reportOnEnd(requested, followed, now, browser, texts));
    onEnds(endsKnown());
  });
  const ends = endsKnown();
  const found = siblingNames(
    apex,
    ends,
    steps.flatMap(({ links = [] }) => links),
  );
  const items = await askSiblings(found.names, mostRequests - steps.length, ask, texts);
  const evidence = {
    ...{ host, ends, loaded: false, direct: gapOf(texts.words.site, 'notAsked') },
    answers: seenAs(answersOf(planned, steps)),
    siblings: seenAs({ items, omitted: found.omitted }),
  };
  return judgeSite(evidence, siteRules, new Date(now).toISOString(), texts.words);
}

/** Asks other names of the site as long as requests are left; the others stay unknown. */
async function askSiblings(
  names: readonly SiblingName[],
  requests: number,
  ask: Means['ask'],
  { errorOf }: ReportTexts,
): Promise<Sibling[]> {
  let left = requests;
  const askOne = async (url: string): Promise<SiblingAnswer | undefined> => {
    if (left <= 0) return undefined;
    left -= 1;
    const { redirect, answer, failure } = await ask(url);
    const isThere = redirect !== undefined || answer !== undefined;
    return { answered: isThere, location: redirect?.to, failure: failure && errorOf(failure).name };
  };
  return Promise.all(
    names.map(async (name): Promise<Sibling> => {
      const secure = await askOne(`https://${name.host}/`);
      if (secure === undefined) return { ...name, state: 'not-asked' };
      return judgeSibling(
        name,
        async () => secure,
        () => askOne(`http://${name.host}/`),
      );
    }),
  );
}

/** What each name answers over HTTPS itself. */
const answersOf = (ends: readonly EndToVisit[], steps: readonly Step[]): Answer[] =>
  [...new Set(ends.map(nameOf))].map((name) => {
    const step = steps.find(({ url }) => url === `https://${name}/`);
    const status = step?.redirect?.status ?? step?.answer?.status;
    return {
      host: name,
      ...(status === undefined ? {} : { status }),
      ...(step?.redirect === undefined ? {} : { location: step.redirect.to }),
      ...(step?.hsts === undefined ? {} : { hsts: policyOf(step.hsts) }),
    };
  });
