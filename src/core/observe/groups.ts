import { parseUrl } from '../parse-url.ts';
import type { Destination, Report } from '../report.ts';
import { isPlaintext, withoutFragment } from '../standards/address.ts';
import { withoutMask } from '../standards/credentials.ts';
import { originOf } from '../standards/kept-address.ts';
import { categoryOf } from '../standards/mixed-content.ts';
import { playerFor } from '../standards/old-player.ts';
import type { Declaration, Observation, Visit } from '../visit.ts';
import { wouldBeUpgraded } from './circumstances.ts';
import { destinationOf, mayBe, saysWhat } from './destination.ts';
import { isUpgradedByPolicy } from './frames.ts';
import { rewrittenFrame } from './rewritten-frame.ts';

/** All that was said about one address, for one destination, in one frame. */
export interface Group {
  readonly url: string;
  readonly frame: string;
  readonly destination: Destination;
  readonly declaration?: Declaration;
  readonly observations: Observation[];
}

/** Sorts what elements declare and observations say by address, destination and frame. */
export function groupsOf(visit: Visit, browser: Report['browser']['name']): Group[] {
  const groups: Group[] = visit.declarations.items.map((declaration) => {
    const { url, frame, destination } = declaration;
    return { url, frame, destination, declaration, observations: [] };
  });
  const byAddress = new Map<string, Group[]>();
  const join = (address: string, group: Group): void => {
    byAddress.set(address, [...(byAddress.get(address) ?? []), group]);
  };
  const enter = (group: Group): void => {
    join(`${group.frame} ${askedAs(group.url)}`, group);
    if (isNested(group.destination)) join(`${group.frame} ${originOf(group.url)}`, group);
  };
  for (const group of groups) enter(group);
  // What names whole addresses and what they are for comes first, so that vaguer words find it; last what may be of any
  // frame.
  const observations = [...visit.observations.items].sort((a, b) => vagueness(a) - vagueness(b));
  for (const observation of observations) {
    const { url, frame } = observation;
    // A deep audit's policy allows secure addresses, so one that it names was redirected to an insecure one.
    if (observation.by === 'csp' && !isPlaintext(url)) {
      for (const group of groups.filter(cameFrom(observation))) group.observations.push(observation);
      continue;
    }
    const known = byAddress.get(`${frame} ${askedAs(url)}`) ?? [];
    const own = known.filter(({ destination }) => mayBe(observation, destination));
    const fitting = own.length > 0 ? own : groups.filter(isWrittenBy(observation, visit));
    const likely = fitting.filter((group) => wouldSay(observation.how, group, visit, browser));
    for (const group of likely.length > 0 ? likely : fitting) group.observations.push(observation);
    if (fitting.length > 0 || (observation.how === 'posted' && groups.some(names(observation)))) continue;
    const whole = (isOriginOnly(observation) ? rewrittenFrame(url, frame, visit) : undefined) ?? url;
    const group = { url: whole, frame, destination: destinationOf(observation), observations: [observation] };
    groups.push(group);
    enter(group);
  }
  return groups;
}

/**
 * Whether a request for this destination leaves such a trace by rule. Where several ask for the same address, this
 * tells whose trace it is: the engines write timing entries under insecure addresses for opposite reasons.
 */
function wouldSay(how: Observation['how'], group: Group, visit: Visit, browser: Report['browser']['name']): boolean {
  const rewritten = isRewritten(group, visit, browser);
  if (how === 'upgraded') return rewritten;
  if (how !== 'plain-entry') return true;
  return browser === 'firefox' ? rewritten : !rewritten || group.destination === 'frame';
}

/** Whether the browser rewrites such a request by rule. */
export function isRewritten(
  { url, frame, destination }: Group,
  visit: Visit,
  browser: Report['browser']['name'],
): boolean {
  const category = categoryOf(destination, parseUrl(url)?.hostname ?? '', browser);
  return wouldBeUpgraded({ browser, category, destination, policy: isUpgradedByPolicy(visit, frame) });
}

/** Browsers leave out fragment, user and password in some places, and show the address that replaces an old player. */
const askedAs = (url: string): string => playerFor(withoutMask(withoutFragment(url)));

/** Whether a redirect led to the group's address from the one that the observation names, or names the origin of. */
const cameFrom =
  ({ url, frame }: Observation) =>
  (group: Group): boolean =>
    group.frame === frame &&
    group.observations.some(
      ({ redirectedFrom: from }) =>
        from !== undefined &&
        (askedAs(from) === askedAs(url) || (isNested(group.destination) && originOf(from) === url)),
    );

const vagueness = (observation: Observation): number =>
  observation.by === 'csp' && !isPlaintext(observation.url)
    ? 3
    : observation.how === 'posted'
      ? 2
      : Number(isOriginOnly(observation) || !saysWhat(observation));

/** Whether a group, in whatever frame, already has what the observation names. */
const names =
  (observation: Observation) =>
  ({ url, destination }: Group): boolean =>
    mayBe(observation, destination) &&
    (askedAs(url) === askedAs(observation.url) || (isNested(destination) && originOf(url) === observation.url));

/** Firefox tells what a frame asks for that its page has written, or filled, as if the page did (measured). */
const isWrittenBy = (observation: Observation, { frames }: Visit) => {
  const writer = frames[observation.frame];
  return (group: Group): boolean => {
    if (observation.by !== 'csp') return false;
    const written = frames[group.frame];
    const isWritten = written?.parent === observation.frame && [writer?.url, 'about:blank'].includes(written.url);
    return isWritten && names(observation)(group);
  };
};

const isNested = (destination: Destination): boolean =>
  destination === 'frame' || destination === 'object' || destination === 'embed';

/** Browsers name only the origin of a frame that a policy refused. */
const isOriginOnly = ({ by, url }: Observation): boolean => by === 'csp' && url === originOf(url);
