import { parseUrl } from '../parse-url.ts';
import type { Destination, InsecureRequest, Listed, Report, Witness } from '../report.ts';
import { originOf } from '../standards/address.ts';
import { addressSpace } from '../standards/address-space.ts';
import { categoryOf } from '../standards/mixed-content.ts';
import { isPotentiallyTrustworthyUrl } from '../standards/trustworthy.ts';
import type { Declaration, Testimony, Visit } from '../visit.ts';
import { destinationOf, mayBe } from './destination.ts';
import { frameOf, isUpgradedByPolicy, isWithinSecurePage } from './frames.ts';
import { outcomeOf } from './outcome.ts';
import { rewrittenFrame } from './rewritten-frame.ts';

/** What was declared, asked and sent, merged into one entry per address, destination and frame. */
export function insecureRequestsOf(visit: Visit, browser: Report['browser']['name']): Listed<InsecureRequest> {
  const items = groupsOf(visit)
    .filter(({ url }) => !isPotentiallyTrustworthyUrl(url))
    .map((group) => requestOf(group, visit, browser));
  return { items, omitted: visit.declarations.omitted + visit.testimonies.omitted };
}

/** All that was said about one address, for one destination, in one frame. */
interface Group {
  readonly url: string;
  readonly frame: string;
  readonly destination: Destination;
  readonly declaration?: Declaration;
  readonly testimonies: Testimony[];
}

function groupsOf(visit: Visit): Group[] {
  const groups: Group[] = visit.declarations.items.map((declaration) => {
    const { url, frame, destination } = declaration;
    return { url, frame, destination, declaration, testimonies: [] };
  });
  const byAddress = new Map<string, Group[]>();
  const join = (address: string, group: Group): void => {
    byAddress.set(address, [...(byAddress.get(address) ?? []), group]);
  };
  const enter = (group: Group): void => {
    join(`${group.frame} ${group.url}`, group);
    if (isNested(group.destination)) join(`${group.frame} ${originOf(group.url)}`, group);
  };
  for (const group of groups) enter(group);
  // What names whole addresses comes first, so that what names only origins finds it; last what may be of any frame.
  const testimonies = [...visit.testimonies.items].sort((a, b) => vagueness(a) - vagueness(b));
  for (const testimony of testimonies) {
    const { url, frame } = testimony;
    const known = byAddress.get(`${frame} ${url}`) ?? [];
    const fitting = known.filter(({ destination }) => mayBe(testimony, destination));
    for (const group of fitting) group.testimonies.push(testimony);
    if (fitting.length > 0 || (testimony.how === 'posted' && groups.some(names(testimony)))) continue;
    const whole = (isOriginOnly(testimony) ? rewrittenFrame(url, frame, visit) : undefined) ?? url;
    const group = { url: whole, frame, destination: destinationOf(testimony), testimonies: [testimony] };
    groups.push(group);
    enter(group);
  }
  return groups;
}

const vagueness = (testimony: Testimony): number => (testimony.how === 'posted' ? 2 : Number(isOriginOnly(testimony)));

/** Whether a group, in whatever frame, already has what the testimony names. */
const names =
  (testimony: Testimony) =>
  ({ url, destination }: Group): boolean =>
    mayBe(testimony, destination) &&
    (url === testimony.url || (isNested(destination) && originOf(url) === testimony.url));

const isNested = (destination: Destination): boolean =>
  destination === 'frame' || destination === 'object' || destination === 'embed';

/** Browsers name only the origin of a frame that a policy refused. */
const isOriginOnly = ({ by, url }: Testimony): boolean => by === 'csp' && url === originOf(url);

function requestOf(group: Group, visit: Visit, browser: Report['browser']['name']): InsecureRequest {
  const { url, frame, destination, declaration, testimonies } = group;
  const host = parseUrl(url)?.hostname ?? '';
  const category = categoryOf(destination, host, browser);
  const source = testimonies.find((testimony) => testimony.source !== undefined)?.source;
  const outcome = outcomeOf({
    browser,
    destination,
    category,
    testimonies,
    ...(declaration === undefined ? {} : { declaration }),
    secure: isWithinSecurePage(visit, frame),
    policy: isUpgradedByPolicy(visit, frame),
    top: frame === visit.document,
    local: addressSpace(host) !== 'public',
    complete: visit.frames[frame]?.readyState === 'complete',
    upgradedBefore: visit.upgradedBefore.items.some((before) => before.url === url),
  });
  return {
    url,
    destination,
    category,
    outcome,
    seenBy: witnessesOf(group),
    frame: frameOf(visit, frame),
    ...(declaration === undefined || declaration.selector === ''
      ? {}
      : { element: { selector: declaration.selector, html: declaration.html } }),
    ...(source === undefined ? {} : { source }),
    // Chromium writes one timing entry for the preloader's attempt and one for the element's: elements count better.
    count: declaration?.count ?? Math.max(...testimonies.map(({ count }) => count)),
  };
}

function witnessesOf({ declaration, testimonies }: Group): Witness[] {
  const witnesses = new Set<Witness>(testimonies.map(({ by }) => by));
  if (declaration !== undefined) witnesses.add('dom');
  if (declaration?.upgradedEntry === true) witnesses.add('timing');
  return [...witnesses];
}
