import type { Cut } from '../page-batch.ts';
import { parseUrl } from '../parse-url.ts';
import type { Destination, InsecureRequest, LeftOut, Listed, Observer, Outcome, Report } from '../report.ts';
import { addressSpace } from '../standards/address-space.ts';
import { hadCredentials } from '../standards/credentials.ts';
import { refusesInsecure } from '../standards/csp.ts';
import { isShortened } from '../standards/kept-address.ts';
import { categoryOf } from '../standards/mixed-content.ts';
import { isOldPlayer } from '../standards/old-player.ts';
import { reachOf } from '../standards/reach.ts';
import { isPotentiallyTrustworthyUrl } from '../standards/trustworthy.ts';
import type { Visit } from '../visit.ts';
import { countOf } from './count.ts';
import { directivesFor } from './destination.ts';
import { frameOf, hasPoliciesOfTop, isUpgradedByPolicy, isWithinSecurePage, policiesOfTop } from './frames.ts';
import { type Group, groupsOf, isRewritten } from './groups.ts';
import { beyond } from './left-out.ts';
import { mergePolled } from './merge-polled.ts';
import { outcomeOf } from './outcome.ts';
import { hasOwnScheme } from './own-scheme.ts';
import { sourceOf } from './source.ts';

/** What was declared, asked and sent, merged into one entry per address, destination and frame. */
export function insecureRequestsOf(visit: Visit, browser: Report['browser']['name']): Listed<InsecureRequest> {
  return requestsTo(({ url }) => !isPotentiallyTrustworthyUrl(url), visit, browser);
}

/**
 * The same of what the page asks for on the visitor's own machine and network, secure or not. What a name resolves to, only
 * the browser knows, and it says so where it refuses.
 */
export const localRequestsOf = (visit: Visit, browser: Report['browser']['name']): Listed<InsecureRequest> =>
  requestsTo(
    ({ url, observations }) =>
      reachOf(parseUrl(url)?.hostname ?? '') !== 'public' || observations.some(({ how }) => how === 'not-permitted'),
    visit,
    browser,
  );

function requestsTo(
  isMeant: (group: Group) => boolean,
  visit: Visit,
  browser: Report['browser']['name'],
): Listed<InsecureRequest> {
  const groups = groupsOf(visit, browser).filter(isMeant);
  const upgraded = new Set(groups.filter((group) => isRewritten(group, visit, browser)).map(keyOf));
  const items = mergePolled(groups.map((group) => requestOf(group, visit, browser, upgraded.has(keyOf(group)))));
  return { items, omitted: omittedOf(visit) };
}

/** Declarations and observations are mostly of the same requests, so the longer list counts. */
function omittedOf({ cuts, declarations, observations }: Visit): number {
  const cutOf = (part: Cut['part']): number => cuts.reduce((sum, cut) => sum + (cut.part === part ? cut.count : 0), 0);
  return Math.max(cutOf('resources') + declarations.omitted, cutOf('timing') + observations.omitted);
}

const keyOf = ({ frame, url }: Group): string => `${frame} ${url}`;

function requestOf(
  group: Group,
  visit: Visit,
  browser: Report['browser']['name'],
  sharesEntry: boolean,
): InsecureRequest {
  const { url, frame, destination, observations } = group;
  // Firefox, too, asks for what stands in for an old player, though there is nothing that would show the player itself.
  const declaration =
    group.declaration && isOldPlayer(url) && group.declaration.requested === 'no' && browser === 'firefox'
      ? { ...group.declaration, requested: 'unclear' as const }
      : group.declaration;
  const host = parseUrl(url)?.hostname ?? '';
  const category = categoryOf(destination, host, browser);
  const source = sourceOf(group, visit, browser);
  // What the page itself writes with http: needs no redirect to be insecure.
  const redirect =
    declaration === undefined ? observations.find(({ redirectedFrom }) => redirectedFrom !== undefined) : undefined;
  const element = declaration?.selector
    ? { selector: declaration.selector, html: declaration.html }
    : redirect?.element;
  const policy = isUpgradedByPolicy(visit, frame);
  const outcome = withCredentials(
    url,
    browser,
    outcomeOf({
      browser,
      destination,
      category,
      observations,
      ...(declaration === undefined ? {} : { declaration }),
      secure: isWithinSecurePage(visit, frame),
      policy,
      top: frame === visit.document,
      sharesEntry,
      local: addressSpace(host) !== 'public',
      complete: isComplete(visit, frame),
      headersRefuse: () => hasPoliciesOfTop(visit, frame) && refusedByHeaders(visit, destination),
      upgradedBefore: visit.upgradedBefore.items.some((before) => before.url === url),
    }),
  );
  return {
    url,
    destination,
    category,
    outcome,
    ...(declaration?.failed === true && outcome.startsWith('upgraded') ? { failed: true } : {}),
    seenBy: observersOf(group),
    frame: frameOf(visit, frame),
    ...(hasOwnScheme(group, visit) ? {} : { relative: true }),
    ...(element === undefined ? {} : { element: { ...element } }),
    ...(source === undefined ? {} : { source }),
    ...(redirect?.redirectedFrom === undefined ? {} : { redirectedFrom: redirect.redirectedFrom }),
    count: countOf(group, browser),
  };
}

/** Chromium refuses what pages ask for with a user name or password in its address, secure or not (measured). */
const withCredentials = (url: string, browser: Report['browser']['name'], outcome: Outcome): Outcome =>
  browser === 'chromium' && hadCredentials(url) && outcome !== 'not-requested' && outcome !== 'unknown'
    ? 'blocked'
    : outcome;

/** Firefox may leave a frame that its page writes at `interactive` (measured); the page has waited for it. */
const isComplete = ({ frames, document }: Visit, frame: string): boolean =>
  frames[frame]?.readyState === 'complete' ||
  (frames[frame]?.url === 'about:blank' && frames[document ?? '']?.readyState === 'complete');

const refusedByHeaders = (visit: Visit, destination: Destination): boolean =>
  policiesOfTop(visit).some((policy) => refusesInsecure(policy, directivesFor(destination)));

function observersOf({ declaration, observations }: Group): Observer[] {
  const observers = new Set<Observer>(observations.map(({ by }) => by));
  if (declaration !== undefined) observers.add('dom');
  if (declaration?.upgradedEntry === true) observers.add('timing');
  return [...observers];
}

/**
 * Requests that seem never to have been made, of which that cannot be known: the address was cut, so that another one's
 * traces may be missing, or Firefox may have shown from memory what it upgraded for an earlier page.
 */
export function doubtfulOf(
  { upgradedBefore }: Visit,
  items: readonly InsecureRequest[],
  browser: Report['browser']['name'],
): LeftOut[] {
  const mayBeShownAgain = browser === 'firefox' && upgradedBefore.omitted > 0;
  const doubtful = items.filter(
    ({ outcome, url }) => outcome === 'not-requested' && (mayBeShownAgain || isShortened(url)),
  );
  return beyond('addresses', doubtful.length);
}
