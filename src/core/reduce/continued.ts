import { limits } from '../limits.ts';
import { originOf, sameResource } from '../standards/kept-address.ts';
import type { Navigation, TabState, Visit } from '../visit.ts';
import { retried } from './retried.ts';

export const withoutHops = (navigation: Navigation, count: number): Navigation => ({
  ...navigation,
  hopsOmitted: (navigation.hopsOmitted ?? 0) + count,
});

/** The navigation from where it began: before a page that moved on by itself, or a try that failed. */
export const begun = (tab: TabState, navigation: Navigation, byClient: boolean): Navigation =>
  retried(tab, continued(tab.visits[0], navigation, byClient));

/** A move by script or meta refresh continues the chain of the page that made it. */
export function continued(previous: Visit | undefined, navigation: Navigation, byClient: boolean): Navigation {
  if (!byClient && !isHasty(previous, navigation)) return navigation;
  const before = previous?.navigation?.hops ?? [];
  const [first, ...rest] = navigation.hops;
  if (before.length === 0 || first === undefined) return navigation;
  if (before.length + navigation.hops.length > limits.hops) {
    // A page that reloads itself now and then begins anew; any other chain is known from here on only.
    const isReload = sameResource(before.at(-1)?.url ?? '', navigation.hops.at(-1)?.url ?? '');
    return isReload ? navigation : withoutHops(navigation, before.length);
  }
  return { ...navigation, hops: [...before, { ...first, kind: 'client' }, ...rest] };
}

/**
 * Firefox calls only a meta refresh the page's own move, and Chromium no click of a script. What a page asks for as soon
 * as it is there is its script's doing too: nobody reads and clicks within a second.
 */
const isHasty = (previous: Visit | undefined, { initiatorOrigin, at }: Navigation): boolean =>
  previous !== undefined && originOf(previous.url) === initiatorOrigin && at - previous.at < 1_000;
