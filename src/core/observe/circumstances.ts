import type { Destination, InsecureRequest, Report } from '../report.ts';
import type { Declaration, Observation } from '../visit.ts';

/** Everything the outcome of one insecure request follows from. */
export interface Circumstances {
  readonly browser: Report['browser']['name'];
  readonly destination: Destination;
  readonly category: InsecureRequest['category'];
  readonly declaration?: Declaration;
  readonly observations: readonly Observation[];
  /** The frame, or one around it, came over HTTPS. */
  readonly secure: boolean;
  /** A policy upgrades insecure requests. */
  readonly policy: boolean;
  /** The frame is the top document. */
  readonly top: boolean;
  /** Something else that browsers upgrade by rule asked for the same address, so a secure entry may be its. */
  readonly sharesEntry: boolean;
  /** The address lies on the local network by its literal or name. */
  readonly local: boolean;
  /** The policies in the page's own headers refuse every insecure address of this kind. */
  readonly headersRefuse: () => boolean;
  /** The frame has loaded. */
  readonly complete: boolean;
  /** The browser upgraded the same address for an earlier page of this origin in the tab. */
  readonly upgradedBefore: boolean;
}

/** Whether any observation of the request is of this kind. */
export const has = ({ observations }: Circumstances, how: Observation['how']): boolean =>
  observations.some((observation) => observation.how === how);

/** Whether a request that was made is upgraded by the browser's rules; all others are blocked. */
export function wouldBeUpgraded({
  browser,
  category,
  policy,
  destination,
}: Pick<Circumstances, 'browser' | 'category' | 'policy' | 'destination'>): boolean {
  // Chromium blocks plugins' content even where a policy upgrades (measured).
  const isExempt = browser === 'chromium' && (destination === 'object' || destination === 'embed');
  return (policy && !isExempt) || category === 'upgradeable';
}
