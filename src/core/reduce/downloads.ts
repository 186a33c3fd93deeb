import { wentOutInClear } from '../clear-hops.ts';
import type { NavigationEvent } from '../events.ts';
import { originOf } from '../standards/kept-address.ts';
import type { TabState } from '../visit.ts';
import { addObservation } from './requests.ts';

/** Takes in that the page shown asked for a file, and over which insecure addresses it came. */
export function reduceDownload(
  tab: TabState,
  { navigation: id, from }: Extract<NavigationEvent, { type: 'download-seen' }>,
): TabState {
  const navigation = tab.pending.find((one) => one.id === id);
  if (navigation === undefined) return tab;
  // Nothing will commit.
  const pending = tab.pending.filter((one) => one !== navigation);
  const [shown, ...others] = tab.visits;
  const frame = shown?.document;
  if (shown === undefined || frame === undefined || originOf(shown.url) !== originOf(from)) return { ...tab, pending };
  const insecure = navigation.hops.filter((_, index) => wentOutInClear(navigation.hops, index));
  const visit = insecure.reduce(
    (next, { url }) => addObservation(next, { url, frame, by: 'network', kind: 'download', how: 'answered', count: 1 }),
    shown,
  );
  return { ...tab, pending, visits: [visit, ...others] };
}
