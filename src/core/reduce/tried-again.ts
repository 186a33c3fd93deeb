import { sameResource } from '../standards/kept-address.ts';
import type { Navigation, Visit } from '../visit.ts';

/**
 * An error page asks once more for the address that failed, by itself or because a person reloads it, which is the end
 * of a chain of redirects or in the middle of a loop. If that fails again in the same way, it was reached as before.
 */
export function triedAgain(shown: Visit | undefined, navigation: Navigation, code: string): Navigation {
  const hops = shown?.navigation?.hops ?? [];
  const start = navigation.hops[0]?.url ?? '';
  const isOnTheWay = hops.slice(1).some(({ url }) => sameResource(url, start));
  const isFromTheStart = sameResource(hops[0]?.url ?? '', start);
  return shown?.failure === code && isOnTheWay && !isFromTheStart ? { ...navigation, hops } : navigation;
}
