import type { NavigationEvent } from '../events.ts';
import type { TabState } from '../visit.ts';
import { withLast } from './silent-upgrade.ts';
import { updateVisitOf } from './visits.ts';

/** Takes in what the page shown, which is an error, says that the server wants. */
export function reduceErrorPage(
  tab: TabState,
  { document, wanted }: Extract<NavigationEvent, { type: 'error-page-read' }>,
): TabState {
  return updateVisitOf(tab, document, (visit) => {
    const { navigation } = visit;
    if (navigation === undefined) return visit;
    return { ...visit, navigation: { ...navigation, hops: withLast(navigation.hops, { wanted }) } };
  });
}
