import type { NavigationEvent } from '../events.ts';
import type { TabState } from '../visit.ts';
import { updateVisitOf } from './visits.ts';

/** Takes in what the page shown, which is an error, says that the server wants. */
export function reduceErrorPage(
  tab: TabState,
  { document, wanted }: Extract<NavigationEvent, { type: 'error-page-read' }>,
): TabState {
  return updateVisitOf(tab, document, (visit) => {
    const last = visit.navigation?.hops.at(-1);
    if (visit.navigation === undefined || last === undefined) return visit;
    const hops = [...visit.navigation.hops.slice(0, -1), { ...last, wanted }];
    return { ...visit, navigation: { ...visit.navigation, hops } };
  });
}
