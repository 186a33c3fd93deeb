import { limits } from '../limits.ts';
import { hostOf } from '../parse-url.ts';
import { sameResource } from '../standards/kept-address.ts';
import { isVague } from '../standards/vague-failure.ts';
import type { BeforeReload, Navigation, TabState, Visit } from '../visit.ts';
import { keep } from './keep.ts';
import { setObservation } from './requests.ts';

/** What a deep audit's reload would not show again: how the page was reached, and what was found out beside it. */
export function knownBeforeReload({ visits }: TabState, keepsImages = false): BeforeReload | undefined {
  const [shown] = visits;
  if (shown === undefined) return undefined;
  const { url, navigation, failure, looks, upgrade, hosts } = shown;
  const redirected = shown.observations.items.filter(
    ({ by, frame, kind, redirectedFrom }) =>
      by === 'network' &&
      frame === shown.document &&
      redirectedFrom !== undefined &&
      /^(image|imageset|media)$/.test(kind),
  );
  return {
    ...{ url, hosts, redirected: keepsImages ? redirected.slice(0, mostRedirected) : [] },
    ...(navigation === undefined ? {} : { hops: navigation.hops }),
    ...(navigation?.cookies === undefined ? {} : { cookies: navigation.cookies }),
    ...(failure === undefined ? {} : { failure }),
    ...(looks === undefined ? {} : { looks }),
    ...(upgrade === undefined ? {} : { upgrade }),
  };
}

const mostRedirected = 50;

/** What the browser need not ask for again. Each counts once it is asked for; nothing counts twice. */
export const keptImages = (before: BeforeReload | undefined, visit: Visit, document: string): Visit =>
  (before?.redirected ?? []).reduce((next, one) => setObservation(next, { ...one, frame: document, count: 0 }), visit);

/** The reload, as the end of the chain that led to the page before: it began where the person had come to. */
export function joined(before: BeforeReload | undefined, reload: Navigation, hasFailed = false): Navigation {
  if (before === undefined) return reload;
  // Redirects without end, of which the reload only shows more, tell nothing new.
  const other = hasFailed && before.hops !== undefined ? before.hops.map(markKept) : reload.hops;
  const hops = joinedHops(before, reload.hops) ?? other;
  return { ...reload, hops, ...joinedCookies(before.cookies, reload.cookies) };
}

/** Undefined where the one does not lead to the other, or there are too many. */
function joinedHops(
  { url, hops: before = [] }: BeforeReload,
  reload: Navigation['hops'],
): Navigation['hops'] | undefined {
  const [first, ...rest] = reload;
  if (first === undefined) return reload;
  const reached = (hop: Navigation['hops'][number]): boolean => sameResource(hop.url, first.url);
  // A loop passes its addresses again and again: then the reload shows all of it.
  const places = [before.findLastIndex(reached), before.findIndex(reached)];
  const place = places.find((index) => index >= 0 && index + reload.length <= limits.hops);
  if (place === undefined) {
    // The page has moved on by its script, which no chain shows; or the person has meanwhile.
    const isMoved = sameResource(url, first.url) && !before.some(reached);
    return isMoved && before.length + reload.length <= limits.hops
      ? [...before.map(markKept), { ...first, kind: 'client' }, ...rest]
      : undefined;
  }
  const kept = before.slice(0, place).map(markKept);
  const { kind, raw } = before[place] ?? first;
  // The policy that an audit adds makes an answer without header fields look like one of HTTP.
  return [...kept, { ...first, kind, ...(raw && { raw }) }, ...rest];
}

const markKept = (hop: Navigation['hops'][number]): Navigation['hops'][number] => ({ ...hop, beforeReload: true });

/** A server that has set its cookies does not set them again. */
function joinedCookies(
  before: Navigation['cookies'],
  again: Navigation['cookies'],
): Pick<Navigation, 'cookies'> | undefined {
  if (before === undefined) return again === undefined ? undefined : { cookies: again };
  if (again === undefined) return { cookies: before };
  const isSetAgain = (cookie: (typeof before.items)[number]): boolean =>
    again.items.some(
      ({ name, domain, path }) => name === cookie.name && domain === cookie.domain && path === cookie.path,
    );
  const kept = before.items
    .filter((cookie) => !isSetAgain(cookie))
    .reduce((cookies, cookie) => keep(cookies, cookie, limits.cookies), again);
  return { cookies: { ...kept, omitted: Math.max(kept.omitted, before.omitted) } };
}

/** Whether a failure is the reload's: of the page, or, of one that had failed before, of any host that it led to. */
export const failsAgain = (before: BeforeReload | undefined, url: string): boolean =>
  before !== undefined &&
  (sameResource(before.url, url) ||
    (before.failure !== undefined && before.hops?.some((hop) => hostOf(hop.url) === hostOf(url)) === true));

/** A page that did not load either time failed for the reason that says more. */
export const clearerFailure = (before: BeforeReload | undefined, url: string, code: string): string =>
  before?.failure !== undefined && sameResource(before.url, url) && isVague(code) ? before.failure : code;

/** What people asked about the page before, which is the same page. */
export function askedBefore(before: BeforeReload | undefined, url: string): Partial<Visit> {
  if (before === undefined || !sameResource(before.url, url)) return {};
  const { looks, upgrade, hosts } = before;
  return {
    hosts,
    ...(looks === undefined ? {} : { looks }),
    ...(upgrade === undefined ? {} : { upgrade }),
  };
}
