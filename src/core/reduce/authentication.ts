import type { NavigationEvent } from '../events.ts';
import { sameResource } from '../standards/kept-address.ts';
import type { Navigation, TabState } from '../visit.ts';
import { isAskedFor } from '../visit-question.ts';
import { askedBefore, joined } from './before-reload.ts';
import { newVisit, showVisit } from './visits.ts';

/**
 * Takes in that a site, or a proxy, asks for name and password. Until somebody answers that is all that there is; then
 * the navigation goes on, so it stays under way.
 */
export function reduceAuthentication(
  tab: TabState,
  event: Extract<NavigationEvent, { type: 'authentication-asked' }>,
): TabState {
  const { navigation: id, url, by, status, headers, headersOmitted = 0, upgradesByPolicy, at } = event;
  const known = tab.pending.find((navigation) => navigation.id === id);
  const asking = known?.hops.at(-1);
  if (known === undefined || asking === undefined) return tab;
  const navigation: Navigation = {
    ...known,
    hops: [...known.hops.slice(0, -1), { ...asking, status, asks: by }],
    answer: {
      ...{ headers: [...headers], upgradesByPolicy, fromCache: false },
      ...(headersOmitted > 0 ? { headersOmitted } : {}),
    },
  };
  const pending = tab.pending.map((other) => (other === known ? navigation : other));
  const before = tab.deepAuditRequested ? tab.beforeReload : undefined;
  return showVisit(
    { ...tab, pending },
    {
      ...{ ...newVisit(url, at), ...askedBefore(before, url), failure: `HTTP ${status}` },
      ...(tab.deepAuditRequested ? { mode: 'deep' } : {}),
      navigation: joined(before, navigation, true),
    },
  );
}

/** The navigation to this address was given up: nobody answered the question, and the page before stays. */
export function withoutQuestion(tab: TabState, url: string): TabState {
  const [shown, ...others] = tab.visits;
  const isGivenUp = shown !== undefined && isAskedFor(shown) && sameResource(shown.url, url);
  return isGivenUp ? { ...tab, visits: others } : tab;
}
