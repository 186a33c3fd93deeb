import { sameResource } from '../standards/kept-address.ts';
import type { Navigation, TabState } from '../visit.ts';
import { joined, knownBeforeReload } from './before-reload.ts';

/**
 * A page that failed may be asked for again, by a person or by the browser's own error page, at the address that
 * failed: the navigation began where the first try had begun.
 */
export function retried(tab: TabState, navigation: Navigation): Navigation {
  const [shown] = tab.visits;
  const [first] = navigation.hops;
  if (shown?.failure === undefined || first === undefined) return navigation;
  const tried = [shown.url, ...(shown.navigation?.hops ?? []).map(({ url }) => url)];
  return tried.some((url) => sameResource(url, first.url))
    ? joined(knownBeforeReload(tab, false), navigation)
    : navigation;
}
