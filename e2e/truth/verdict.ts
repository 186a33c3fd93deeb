import type { Outcome } from '../../src/core/report.ts';
import type { Sighting } from './alone/record.ts';
import type { Arrival } from './internet.ts';
import { refusedPath } from './late-acts.ts';
import { redirector, subjectOf, type TruthCase } from './truth-case.ts';

/** What the browser did with the addresses of a case: more than one outcome where it acted twice, differently. */
export type Verdict = ReadonlyMap<string, ReadonlySet<Outcome>>;

/** The browser's own verdict on each insecure address of a case, from its record and from what reached the servers. */
export function verdictOn(truthCase: TruthCase, seen: readonly Sighting[], arrivals: readonly Arrival[]): Verdict {
  const sightings = seen.map((sighting) => ({ ...sighting, url: asWritten(sighting.url, truthCase) }));
  const verdict = new Map<string, ReadonlySet<Outcome>>();
  const asked = new Set([
    ...sightings.filter(({ kind }) => kind === 'asked').map(({ url }) => withoutFragment(url)),
    ...arrivals.map(({ url }) => url),
  ]);
  const arrived = new Set(arrivals.map(({ url }) => url));
  for (const url of addressesIn(truthCase, sightings, arrivals)) {
    const kinds = new Set(sightings.filter((one) => withoutFragment(one.url) === url).map(({ kind }) => kind));
    const outcomes = new Set<Outcome>();
    const upgraded = truthCase.policy.upgrades === true ? 'upgraded-by-policy' : 'upgraded';
    if (kinds.has('blocked')) outcomes.add('blocked');
    // A lazy image is judged when it is parsed, and asked for when it comes into view.
    if (kinds.has('upgraded') && asked.has(secured(url))) outcomes.add(upgraded);
    if (isSubject(url) && truthCase.initiator.secure !== true && asked.has(secured(url))) outcomes.add(upgraded);
    if (outcomes.size === 0 && !arrived.has(url) && isRefused(truthCase, sightings, arrivals)) outcomes.add('blocked');
    if (arrived.has(url)) outcomes.add(truthCase.host.local ? 'local-network' : 'loaded');
    if (outcomes.size > 0) verdict.set(url, outcomes);
  }
  return verdict;
}

/**
 * The insecure addresses that were seen, and secure ones that the page had written insecure: a policy upgrades them
 * before the browser has anything to say, and Chromium raises no issue for a redirect that it upgrades.
 */
function addressesIn(
  truthCase: TruthCase,
  sightings: readonly Sighting[],
  arrivals: readonly Arrival[],
): readonly string[] {
  if (truthCase.host.loopback) return [];
  const urls = [...sightings, ...arrivals].map(({ url }) => withoutFragment(url));
  const rewritten =
    truthCase.initiator.secure === true
      ? []
      : urls.filter(isSubject).map((url) => insecured(url, subjectOf(truthCase)));
  const refused = isRefused(truthCase, sightings, arrivals) ? [subjectOf(truthCase)] : [];
  return [...new Set([...urls, ...rewritten, ...refused])].filter(
    (url) => isInsecure(url) && !(truthCase.place.plain && isDocument(url)),
  );
}

/**
 * The page has met a refusal, or the browser one on the way to where a redirect leads: the record names no address.
 * A redirect that was sent and led nowhere at all was not followed.
 */
const isRefused = (
  { route, policy, initiator }: TruthCase,
  sightings: readonly Sighting[],
  arrivals: readonly Arrival[],
): boolean =>
  (route === 'redirected' && arrivals.some(({ url }) => url.startsWith(redirector))) ||
  // Where the page's own policy refuses, what the page has met says nothing of mixed content.
  ((policy.refuses !== true || initiator.ownPolicies === true) &&
    [...arrivals, ...sightings].some(({ url }) => url.endsWith(refusedPath))) ||
  sightings.some(({ url, kind }) => kind === 'blocked' && url.startsWith(redirector));

/** Firefox shows the handshake of a WebSocket as the request over HTTP that it is, and no usual port of HTTPS. */
function asWritten(url: string, truthCase: TruthCase): string {
  const subject = subjectOf(truthCase);
  if (url.startsWith('http:') && secured(url) === secured(subject)) return subject;
  return subject.startsWith('ws:') && isSubject(url) ? url.replace(/^http/, 'ws') : url;
}

const isInsecure = (url: string): boolean => /^(http|ws):/.test(url);
const isSubject = (url: string): boolean => /\/subject[\w-]*\.\w+$/.test(url) && !url.startsWith(redirector);
const isDocument = (url: string): boolean => new URL(url).pathname === '/';
/** As browsers write it: without the usual port. */
const secured = (url: string): string => new URL(url.replace(/^http:/, 'https:').replace(/^ws:/, 'wss:')).href;
const insecured = (url: string, subject: string): string =>
  url === secured(subject) ? subject : url.replace(/^https:/, 'http:').replace(/^wss:/, 'ws:');
const withoutFragment = (url: string): string => url.replace(/#.*$/, '');
