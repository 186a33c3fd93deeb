import type { NamedError } from '../core/failures/error-classes.ts';
import type { Followed } from '../core/site/follow-end.ts';
import { answeredEnd, failedEnd } from '../core/watch/watched-end.ts';
import type { WatchedEnd, WatchedFacts } from '../core/watch/watched-facts.ts';
import type { WatchedName } from '../core/watch/watched-name.ts';
import type { Step } from '../site-check/ask-step.ts';
import { followEnds } from '../site-check/follow-ends.ts';

/** Looks at every end of a site once. */
export async function lookAtSite(
  site: WatchedName,
  ask: (url: string) => Promise<Step>,
  errorOf: (code: string) => NamedError,
): Promise<WatchedFacts> {
  const ends: WatchedEnd[] = [];
  await followEnds(site, ask, (requested, followed) => ends.push(endOf(requested, followed, errorOf)));
  // In an order of their own, whichever answered first.
  return { ends: ends.toSorted((a, b) => (a.requested < b.requested ? -1 : 1)) };
}

function endOf(requested: string, followed: Followed<Step>, errorOf: (code: string) => NamedError): WatchedEnd {
  const [first] = followed.steps;
  const { redirect, answer, failure, hsts, security } = first ?? {};
  // The browser moved it to HTTPS by itself: what the site does is not known.
  if (redirect !== undefined && redirect.by !== 'server') return failedEnd(requested, 'blocked-by-client', redirect.by);
  if (failure !== undefined) return failedEnd(requested, errorOf(failure).class, failure);
  const certificate = security?.type === 'security-seen' ? security.certificate : undefined;
  return answeredEnd(requested, followed, {
    ...{ status: redirect?.status ?? answer?.status, hsts },
    certificates: certificate === undefined ? [] : [certificate],
  });
}
