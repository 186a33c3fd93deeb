import type { NavigationEvent } from '../events.ts';
import type { TabState } from '../visit.ts';
import { updateVisitOf } from './visits.ts';

/** Takes in that the page shown is an error which says that its port wants TLS. */
export function reduceTlsWanted(
  tab: TabState,
  { document }: Extract<NavigationEvent, { type: 'tls-wanted' }>,
): TabState {
  return updateVisitOf(tab, document, (visit) => {
    const last = visit.navigation?.hops.at(-1);
    if (visit.navigation === undefined || last === undefined) return visit;
    const hops = [...visit.navigation.hops.slice(0, -1), { ...last, wantsTls: true as const }];
    return { ...visit, navigation: { ...visit.navigation, hops } };
  });
}
