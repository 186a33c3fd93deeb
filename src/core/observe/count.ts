import type { Report } from '../report.ts';
import type { Observation } from '../visit.ts';
import type { Group } from './groups.ts';

/**
 * How often the page asked. Elements count best: Chromium writes one timing entry for the preloader's attempt and one for
 * the element's. What no element declares is counted by its timing entries, then by the network, then by the policy.
 */
export function countOf({ declaration, observations }: Group, browser: Report['browser']['name']): number {
  if (declaration !== undefined) return declaration.count;
  const counted = (by: Observation['by']): number =>
    Math.max(0, ...observations.filter((one) => one.by === by).map(({ count }) => count));
  return (
    counted('timing') || counted('network') || Math.max(1, ...observations.map((one) => countByPolicy(one, browser)))
  );
}

/** Chromium asks a policy twice about each `fetch` and beacon, though once about XHR (measured): at least this often. */
function countByPolicy({ by, kind, how, count }: Observation, browser: Report['browser']['name']): number {
  const isDoubled = browser === 'chromium' && by === 'csp' && how === 'violation' && kind === 'connect-src';
  return isDoubled ? Math.ceil(count / 2) : count;
}
