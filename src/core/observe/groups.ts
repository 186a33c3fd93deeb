import { parseUrl } from '../parse-url.ts';
import type { Destination, Report } from '../report.ts';
import { isPlain, withoutFragment } from '../standards/address.ts';
import { withoutMask } from '../standards/credentials.ts';
import { originOf } from '../standards/kept-address.ts';
import { categoryOf } from '../standards/mixed-content.ts';
import { playerFor } from '../standards/old-player.ts';
import type { Declaration, Testimony, Visit } from '../visit.ts';
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
  readonly testimonies: Testimony[];
}

/** Sorts what elements declare and witnesses say by address, destination and frame. */
export function groupsOf(visit: Visit, browser: Report['browser']['name']): Group[] {
  const groups: Group[] = visit.declarations.items.map((declaration) => {
    const { url, frame, destination } = declaration;
    return { url, frame, destination, declaration, testimonies: [] };
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
  const testimonies = [...visit.testimonies.items].sort((a, b) => vagueness(a) - vagueness(b));
  for (const testimony of testimonies) {
    const { url, frame } = testimony;
    // A deep audit's policy allows secure addresses, so one that it names was redirected to an insecure one.
    if (testimony.by === 'csp' && !isPlain(url)) {
      for (const group of groups.filter(cameFrom(testimony))) group.testimonies.push(testimony);
      continue;
    }
    const known = byAddress.get(`${frame} ${askedAs(url)}`) ?? [];
    const own = known.filter(({ destination }) => mayBe(testimony, destination));
    const fitting = own.length > 0 ? own : groups.filter(isWrittenBy(testimony, visit));
    const likely = fitting.filter((group) => wouldSay(testimony.how, group, visit, browser));
    for (const group of likely.length > 0 ? likely : fitting) group.testimonies.push(testimony);
    if (fitting.length > 0 || (testimony.how === 'posted' && groups.some(names(testimony)))) continue;
    const whole = (isOriginOnly(testimony) ? rewrittenFrame(url, frame, visit) : undefined) ?? url;
    const group = { url: whole, frame, destination: destinationOf(testimony), testimonies: [testimony] };
    groups.push(group);
    enter(group);
  }
  return groups;
}

/**
 * Whether a request for this destination leaves such a trace by rule. Where several ask for the same address, this
 * tells whose trace it is: the engines write timing entries under insecure addresses for opposite reasons.
 */
function wouldSay(how: Testimony['how'], group: Group, visit: Visit, browser: Report['browser']['name']): boolean {
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

/** Whether a redirect led to the group's address from the one that the testimony names, or names the origin of. */
const cameFrom =
  ({ url, frame }: Testimony) =>
  (group: Group): boolean =>
    group.frame === frame &&
    group.testimonies.some(
      ({ redirectedFrom: from }) =>
        from !== undefined &&
        (askedAs(from) === askedAs(url) || (isNested(group.destination) && originOf(from) === url)),
    );

const vagueness = (testimony: Testimony): number =>
  testimony.by === 'csp' && !isPlain(testimony.url)
    ? 3
    : testimony.how === 'posted'
      ? 2
      : Number(isOriginOnly(testimony) || !saysWhat(testimony));

/** Whether a group, in whatever frame, already has what the testimony names. */
const names =
  (testimony: Testimony) =>
  ({ url, destination }: Group): boolean =>
    mayBe(testimony, destination) &&
    (askedAs(url) === askedAs(testimony.url) || (isNested(destination) && originOf(url) === testimony.url));

/** Firefox tells what a frame asks for that its page has written, or filled, as if the page did (measured). */
const isWrittenBy = (testimony: Testimony, { frames }: Visit) => {
  const writer = frames[testimony.frame];
  return (group: Group): boolean => {
    if (testimony.by !== 'csp') return false;
    const written = frames[group.frame];
    const isWritten = written?.parent === testimony.frame && [writer?.url, 'about:blank'].includes(written.url);
    return isWritten && names(testimony)(group);
  };
};

const isNested = (destination: Destination): boolean =>
  destination === 'frame' || destination === 'object' || destination === 'embed';

/** Browsers name only the origin of a frame that a policy refused. */
const isOriginOnly = ({ by, url }: Testimony): boolean => by === 'csp' && url === originOf(url);
