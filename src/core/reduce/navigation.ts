import type { NavigationEvent, SecurityEvent } from '../events.ts';
import { isFailurePage } from '../failed-upgrade.ts';
import { limits } from '../limits.ts';
import { isAbort } from '../standards/abort.ts';
import { isBadPort } from '../standards/bad-ports.ts';
import { sameResource } from '../standards/kept-address.ts';
import { effectivePortOf } from '../standards/ports.ts';
import type { Navigation, TabState, Visit } from '../visit.ts';
import { withoutQuestion } from './authentication.ts';
import { askedBefore, clearerFailure, failsAgain, joined, keptImages } from './before-reload.ts';
import { begun, continued, withoutHops } from './continued.ts';
import { withFrame } from './frame-room.ts';
import { keep, nothingKept } from './keep.ts';
import { retried } from './retried.ts';
import { caughtUp, isMovedTo, isTakenUp, withLast } from './silent-upgrade.ts';
import { followAhead, isFollowed, newVisit, showVisit, updateVisitOf } from './visits.ts';

/** Follows the main frame from the first request to the document it commits, or to its failure. */
export function reduceNavigation(tab: TabState, event: Event): TabState {
  switch (event.type) {
    case 'navigation-started':
      return started(tab, event);
    case 'navigation-redirected':
      return updateNavigation(tab, event.navigation, (navigation) => redirected(navigation, event));
    case 'upgrade-claimed':
      return updateNavigation(tab, event.navigation, (navigation) => claimed(navigation, event));
    case 'navigation-answered':
      return updateNavigation(tab, event.navigation, (navigation) => answered(navigation, event));
    case 'cookies-seen':
      return updateNavigation(tab, event.navigation, (navigation) => ({
        ...navigation,
        cookies: event.cookies.reduce(keepCookie, navigation.cookies ?? nothingKept()),
      }));
    case 'security-seen':
      return updateNavigation(tab, event.navigation, (navigation) => secured(navigation, event));
    case 'navigation-failed':
      return failed(tab, event);
    case 'committed':
      return committed(tab, event);
    case 'prerendered':
      return prerendered(tab, event);
    case 'document-found':
      return found(tab, event);
    case 'address-changed':
      return updateVisitOf(tab, event.document, (visit) => ({ ...visit, url: event.url }));
  }
}

type Event =
  | Exclude<NavigationEvent, { type: 'download-seen' | 'authentication-asked' | 'error-page-read' }>
  | Extract<SecurityEvent, { type: 'security-seen' }>;
type EventOf<T extends Event['type']> = Extract<Event, { type: T }>;

function started(tab: TabState, event: EventOf<'navigation-started'>): TabState {
  const { navigation: id, url, method, initiatorOrigin, at } = event;
  // A redirect announces the same request again; its hop is already known.
  if ([...tab.pending, tab.visits[0]?.navigation].some((navigation) => navigation?.id === id)) return tab;
  const navigation: Navigation = {
    ...{ id, at, method, hops: [{ url, status: 0, kind: 'start' }] },
    ...(initiatorOrigin === undefined ? {} : { initiatorOrigin }),
  };
  return adopted({ ...tab, pending: [...tab.pending, navigation].slice(-limits.pendingNavigations) }, navigation);
}

/** Firefox answers late: by then the navigation may have left the address that was asked about. */
function secured(
  before: Navigation,
  { type: _, navigation: __, url, ...security }: EventOf<'security-seen'>,
): Navigation {
  const navigation = caughtUp(before, url);
  if (!arrivesAt(url)(navigation)) return before;
  // Where two tell of it, each has a part.
  return { ...navigation, security: { ...navigation.security, ...security } };
}

function redirected(before: Navigation, event: EventOf<'navigation-redirected'>): Navigation {
  const { url, to, status, by, address } = event;
  const { security: _, ...navigation } = caughtUp(before, url);
  if (isTakenUp(navigation, event)) return { ...navigation, hops: withLast(navigation.hops, { kind: by }) };
  if (navigation.hops.length >= limits.hops) return withoutHops(navigation, 1);
  const here = { status, location: to, ...(address === undefined ? {} : { address }) };
  return {
    ...navigation,
    hops: [...withLast(navigation.hops, here), { url: to, status: 0, kind: by }],
  };
}

const claimed = (navigation: Navigation, { to }: EventOf<'upgrade-claimed'>): Navigation => ({
  ...navigation,
  hops: navigation.hops.map((hop) => (hop.kind === 'hsts' && hop.url === to ? { ...hop, kind: 'extension' } : hop)),
});

function answered(before: Navigation, event: EventOf<'navigation-answered'>): Navigation {
  const { url, status, headers, headersOmitted = 0, fromCache, address } = event;
  const navigation = caughtUp(before, url);
  return {
    ...navigation,
    hops: withLast(navigation.hops, {
      ...{ status, ...(address === undefined ? {} : { address }) },
      ...(event.raw ? { raw: true } : {}),
    }),
    answer: {
      ...{ headers: [...headers], upgradesByPolicy: event.upgradesByPolicy, fromCache },
      ...(headersOmitted > 0 ? { headersOmitted } : {}),
    },
  };
}

function failed(tab: TabState, { url, code, at }: EventOf<'navigation-failed'>): TabState {
  // Firefox also says so of a navigation that goes on in another process, so its request is not forgotten.
  // What another program opens, such as `mailto:`, Firefox calls a failure; the page that was there stays all the same.
  if (isAbort(code) || !/^(https?|file):/.test(url)) return withoutQuestion(tab, url);
  // Of a redirect loop Chromium names the last address it asked, not the one it refused to follow.
  const navigation = arrivingAt(tab, url) ?? tab.pending.findLast(passes(url));
  const pending = tab.pending.filter((other) => other !== navigation);
  const chain = navigation ?? begunOn(tab.visits[0], url);
  const isReload = tab.deepAuditRequested || failsAgain(tab.beforeReload, url);
  const before = isReload ? tab.beforeReload : undefined;
  const visit: Visit = {
    ...{ ...newVisit(url, at), ...askedBefore(before, url), failure: clearerFailure(before, url, code) },
    ...(isReload ? { mode: 'deep' } : {}),
    ...(chain === undefined
      ? {}
      : { navigation: isReload ? joined(before, caughtUp(chain, url), true) : retried(tab, caughtUp(chain, url)) }),
  };
  return showVisit({ ...tab, pending, deepAuditRequested: false }, visit);
}

/** The navigation of a page of which only the beginning had come when it failed. */
function begunOn(shown: Visit | undefined, url: string): Navigation | undefined {
  const state = shown?.frames[shown.document ?? '']?.readyState;
  return shown !== undefined && state !== 'complete' && sameResource(shown.url, url) ? shown.navigation : undefined;
}

function committed(tab: TabState, event: EventOf<'committed'>): TabState {
  const { document, url, at, byClient, restored } = event;
  const drawn = tab.ahead.find((visit) => visit.document === document);
  const known = tab.visits.find((visit) => visit.document === document) ?? (drawn && { ...drawn, at });
  const navigation = arrivingAt(tab, url);
  const [before] = tab.visits;
  const isErrorPage = known === undefined && navigation === undefined && before?.failure !== undefined;
  // Firefox commits the page it shows instead of the one that failed; and so do we.
  if (isErrorPage && (sameResource(before.url, url) || isFailurePage(url))) return reloadedInVain(tab, before);
  // Nothing else tells that Firefox refused a port: it asks for nothing, and commits what it shows instead.
  if (known === undefined && navigation === undefined && /^https?:/.test(url) && isBadPort(effectivePortOf(url))) {
    return failed(tab, { type: 'navigation-failed', url, code: refusedPort, at });
  }
  const pending = tab.pending.filter((other) => other !== navigation && other.at > (navigation?.at ?? 0));
  const visit: Visit = known ?? { ...newVisit(url, at), document };
  const isReload = tab.deepAuditRequested;
  const shown: Visit = {
    ...visit,
    ...(isReload ? askedBefore(tab.beforeReload, url) : {}),
    ...{ url, restored, mode: isReload ? 'deep' : visit.mode },
    frames: { ...visit.frames, [document]: { upgradesByPolicy: false, ...visit.frames[document], url } },
    ...(byClient ? { byClient } : {}),
    ...(navigation === undefined
      ? {}
      : {
          navigation: isReload
            ? joined(tab.beforeReload, caughtUp(navigation, url))
            : begun(tab, caughtUp(navigation, url), byClient),
        }),
  };
  // What was prerendered of the page before is given up, or is the page that now shows.
  const whole =
    isReload && sameResource(tab.beforeReload?.url ?? '', url) ? keptImages(tab.beforeReload, shown, document) : shown;
  return showVisit({ ...tab, pending, ahead: [], deepAuditRequested: false }, whole);
}

/** Of a port that Firefox refuses it tells nothing a second time, but that it shows its own page again. */
function reloadedInVain(tab: TabState, failed: Visit): TabState {
  if (!tab.deepAuditRequested) return tab;
  return { ...tab, visits: [{ ...failed, mode: 'deep' }, ...tab.visits.slice(1)], deepAuditRequested: false };
}

function prerendered(tab: TabState, { document, url, at }: EventOf<'prerendered'>): TabState {
  if (isFollowed(tab, document)) return tab;
  return followAhead(tab, { ...newVisit(url, at), document, frames: { [document]: { upgradesByPolicy: false, url } } });
}

/** A commit that was seen, or is seen later, says more. */
function found(tab: TabState, { document, within, ahead, url, at }: EventOf<'document-found'>): TabState {
  if (isFollowed(tab, document)) return tab;
  if (within !== undefined) {
    return updateVisitOf(tab, within.parent, (visit) => {
      const frame = { url, parent: within.parent, number: within.frame, upgradesByPolicy: false };
      return withFrame(visit, document, frame);
    });
  }
  const visit: Visit = { ...newVisit(url, at), document, frames: { [document]: { url, upgradesByPolicy: false } } };
  return ahead ? followAhead(tab, visit) : showVisit(tab, visit);
}

/** Firefox may tell of a request after its document committed, or after it failed: what is shown then takes it up. */
function adopted(tab: TabState, navigation: Navigation): TabState {
  const [shown, ...others] = tab.visits;
  const [before] = others;
  if (shown === undefined || !arrivesAt(shown.url)(navigation) || navigation.at > shown.at) return tab;
  const { failure, navigation: known } = shown;
  const hasFailed = failure !== undefined;
  // What fails again was given the request of the time before.
  const failsOnceMore = hasFailed && known !== undefined && known.at < navigation.at;
  if (known !== undefined && !failsOnceMore) return tab;
  const isReload = shown.mode === 'deep' && tab.beforeReload !== undefined;
  const again = failsOnceMore ? retried(tab, navigation) : continued(before, navigation, shown.byClient === true);
  const chain = isReload ? joined(tab.beforeReload, navigation, hasFailed) : again;
  const pending = tab.pending.filter((other) => other !== navigation);
  return { ...tab, pending, visits: [{ ...shown, navigation: chain }, ...others] };
}

/** Changes a navigation under way, or one that has just arrived: Firefox may tell of the answer after the commit. */
function updateNavigation(tab: TabState, id: string, change: (navigation: Navigation) => Navigation): TabState {
  const index = tab.pending.findIndex((navigation) => navigation.id === id);
  const navigation = tab.pending[index];
  if (navigation !== undefined) {
    const changed = change(navigation);
    return adopted({ ...tab, pending: tab.pending.with(index, changed) }, changed);
  }
  const [shown, ...others] = tab.visits;
  if (shown?.navigation?.id !== id) return tab;
  return { ...tab, visits: [{ ...shown, navigation: change(shown.navigation) }, ...others] };
}

const arrivingAt = ({ pending }: TabState, url: string): Navigation | undefined =>
  pending.findLast(arrivesAt(url)) ?? pending.findLast(isMovedTo(url));

const arrivesAt =
  (url: string) =>
  ({ hops }: Navigation): boolean =>
    sameResource(hops.at(-1)?.url ?? '', url);

const passes =
  (url: string) =>
  ({ hops }: Navigation): boolean =>
    hops.some((hop) => sameResource(hop.url, url));

const refusedPort = 'NS_ERROR_PORT_ACCESS_NOT_ALLOWED';

type Cookies = NonNullable<Navigation['cookies']>;

const keepCookie = (kept: Cookies, cookie: Cookies['items'][number]): Cookies => keep(kept, cookie, limits.cookies);
