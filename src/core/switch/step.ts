import { isPlaintext } from '../standards/address.ts';
import { originOf, sameResource } from '../standards/kept-address.ts';
import type { Visit } from '../visit.ts';
import type { SwitchEffect } from './effect.ts';
import type { Sight, SwitchEvent } from './event.ts';
import type { Arrived, Leaving, Returning, Switch, SwitchFailure } from './switch.ts';

/** How long a page over HTTPS is watched for navigating to HTTP by itself, in milliseconds. */
const watch = 10_000;

/** The switch as it goes on, if it does, and what is to be done for it. */
export interface Step {
  readonly state: Switch | undefined;
  readonly effects: readonly SwitchEffect[];
}

/** What an event makes of the switch in a tab. Total: an event that fits nothing changes nothing. */
export function step(state: Switch | undefined, event: SwitchEvent): Step {
  if (event.type === 'begun') {
    const { route, now } = event;
    return become(
      { ...route, phase: 'leaving', at: now },
      { type: 'wait', begunAt: now },
      { type: 'open', url: route.target },
    );
  }
  if (state === undefined || event.type === 'tab-closed') return over;
  if (event.type === 'time-up') return endWait(state, event);
  // What is older than the switch, or its failure, is not about it.
  if (event.visit === undefined || event.visit.at < state.at) return become(state);
  if (state.phase === 'returning') return comeBack(state, event.visit);
  // More may become known of the very page that arrived, such as its status.
  const isLater = state.phase === 'arrived' && event.visit.at > state.at;
  return isLater ? watchArrived(state, event.visit, event) : judge(state, event.visit, event);
}

const become = (state: Switch | undefined, ...effects: readonly SwitchEffect[]): Step => ({ state, effects });
/** There is nothing more to wait for. */
const over = become(undefined);

/** Judges a switch by what its tab shows. A person who went elsewhere meanwhile has ended it. */
function judge(state: Leaving | Arrived, visit: Visit, sight: Sight): Step {
  const { navigation } = visit;
  if (!sameResource(navigation?.hops[0]?.url ?? visit.url, state.target)) {
    // Firefox may report a page before the request that led there.
    return navigation === undefined && /^https?:/.test(visit.url) ? become(state) : over;
  }
  if (sight.failure !== undefined) return fail(state, sight.failure, visit, sight);
  if (isPlaintext(visit.url)) return fail(state, redirectedBack, visit, sight);
  const status = navigation?.hops.at(-1)?.status ?? 0;
  // Of a page that a service worker or a cache gave, no status shows.
  if (status === 0 && navigation !== undefined) return become(state);
  // An error that the page over HTTP has too is the page's own.
  return status < 400 || state.status >= 400
    ? become({ ...state, phase: 'arrived', at: visit.at })
    : fail(state, { state: 'http-error', status }, visit, sight);
}

const redirectedBack: SwitchFailure = { state: 'redirects-back' };

/** The page over HTTPS has arrived; what comes after it may be its own doing, as long as it is watched. */
function watchArrived(state: Arrived, visit: Visit, sight: Sight): Step {
  if (!isWatched(state, visit.at) || visit.restored) return over;
  // Firefox may report a page before the request that led there.
  if (!isPlaintext(visit.url) || visit.navigation === undefined) return become(state);
  // Only a navigation that the page over HTTPS itself began counts; others may drive the tab, too.
  return visit.navigation.initiatorOrigin === originOf(state.target) ? fail(state, redirectedBack, visit, sight) : over;
}

const isWatched = ({ at }: Arrived, now: number): boolean => now - at <= watch;

/** When the site is still silent, the person stays with the page that they had. */
function endWait(state: Switch, event: Extract<SwitchEvent, { type: 'time-up' }>): Step {
  if (state.phase === 'returning') return become(state);
  if (state.phase === 'arrived') return isWatched(state, event.now) ? become(state) : over;
  // It was an earlier switch in this tab that was waited for.
  if (event.begunAt !== undefined && event.begunAt !== state.at) return become(state);
  // A person who stopped waiting or closed the tab, or a site that sent a file instead of a page, has ended it already.
  if (!event.isLoading || step(state, { ...event, type: 'shown' }).state !== state) return over;
  const failed = failedOf(state, { state: 'timeout' }, event);
  // The page that the person had still shows; to load it ends the wait also where its address has a fragment.
  return become(failed, ...lasting(failed), { type: 'reload' });
}

/** Brings the person back to the page that they had, or says why where they are back already. */
function fail(state: Leaving | Arrived, failure: SwitchFailure, visit: Visit, sight: Sight): Step {
  const failed = failedOf(state, failure, sight);
  return isBack(state, visit)
    ? become(undefined, ...lasting(failed), ...explain(failed, visit, 'back'))
    : become(failed, ...lasting(failed), { type: 'open', url: state.from });
}

/** Says why, once the tab shows the page that the person had, or can show it no more. */
function comeBack(state: Returning, visit: Visit): Step {
  if (isBack(state, visit)) return become(undefined, ...explain(state, visit, 'back'));
  const isHeld = visit.navigation?.hops.some(({ kind }) => kind === 'hsts');
  return isHeld ? become(undefined, ...explain(state, visit, 'held')) : over;
}

const isBack = ({ from }: Switch, { url }: Visit): boolean => sameResource(url, from);

const failedOf = (state: Leaving | Arrived, failure: SwitchFailure, { now }: Sight): Returning => ({
  ...state,
  ...{ phase: 'returning', at: now, failure },
});

/**
 * What the same click decided has never worked. What was decided before stays: an attacker who makes a switch fail,
 * on the network or by driving the tab, must not end it.
 */
const lasting = (failed: Returning): readonly SwitchEffect[] => [
  ...(failed.isAlwaysNew ? [{ type: 'stop-always', failed } as const] : []),
  { type: 'remember', failed },
];

const explain = (failed: Returning, { document }: Visit, end: 'back' | 'held'): readonly SwitchEffect[] =>
  document === undefined ? [] : [{ type: 'explain', failed, document, end }];
