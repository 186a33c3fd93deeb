import type { Diagnose } from '../core/failures/failure.ts';
import { addressOf } from '../core/observe/address.ts';
import { isPlaintext } from '../core/standards/address.ts';
import { originOf, sameResource } from '../core/standards/kept-address.ts';
import type { TabState, Visit } from '../core/visit.ts';
import { failedState } from './failed-state.ts';
import type { Switch, SwitchFailure } from './switch-store.ts';

/** How long a page over HTTPS is watched for leading back by itself, in milliseconds. */
const watch = 10_000;

/** What has become of a switch: `over` means that there is nothing more to wait for. */
export type SwitchOutcome = 'undecided' | 'arrived' | 'over' | SwitchFailure;

/** Whether a page that has arrived over HTTPS may at this time still lead back. */
export const isWatched = ({ at }: Switch, now = Date.now()): boolean => now - at <= watch;

/** Judges a switch by what its tab shows. A person who went elsewhere meanwhile has ended it. */
export function outcomeOf(under: Switch, { visits: [shown] }: TabState, diagnose: Diagnose): SwitchOutcome {
  if (shown === undefined || shown.at < under.at) return 'undecided';
  // The status of the very page that arrived may be told after it.
  if (under.arrived && shown.at > under.at) return outcomeOnceThere(under, shown);
  const { navigation } = shown;
  if (!sameResource(navigation?.hops[0]?.url ?? shown.url, under.target)) {
    // Firefox may tell of a page before it tells of the request that led there.
    return navigation === undefined && /^https?:/.test(shown.url) ? 'undecided' : 'over';
  }
  if (shown.failure !== undefined) {
    const { class: kind, summary } = diagnose(shown.failure, addressOf(shown.url));
    return { state: failedState(shown.failure, kind), reason: summary };
  }
  if (isPlaintext(shown.url)) return ledBack;
  const status = navigation?.hops.at(-1)?.status ?? 0;
  // Of a page that a service worker or a cache gave, no status shows.
  if (status === 0 && navigation !== undefined) return 'undecided';
  // An error that the page over HTTP has too is the page's own.
  if (status < 400 || under.status >= 400) return 'arrived';
  return { state: 'http-error', reason: `Over HTTPS, the site answers with status ${status}.` };
}

function outcomeOnceThere(under: Switch, shown: Visit): SwitchOutcome {
  if (!isWatched(under, shown.at) || shown.restored) return 'over';
  if (!isPlaintext(shown.url)) return 'undecided';
  // Firefox may tell of a page before it tells of the request that led there.
  if (shown.navigation === undefined) return 'undecided';
  // Only what the page over HTTPS itself began leads back; others may drive the tab, too.
  return shown.navigation.initiatorOrigin === originOf(under.target) ? ledBack : 'over';
}

const ledBack: SwitchFailure = { state: 'redirects-back', reason: 'Over HTTPS, the site redirects to HTTP.' };
