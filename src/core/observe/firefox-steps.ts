import { has, wouldBeUpgraded } from './circumstances.ts';
import {
  answered,
  begun,
  byRule,
  byRuleWithoutPolicy,
  declaredOnly,
  failedOnNetwork,
  frameLost,
  isOfWorkerWithPagePolicies,
  noTrace,
  notPermitted,
  onlyConsidered,
  redirectedHere,
  refusedByPolicy,
  refusedSilently,
  requestSeen,
  type Steps,
  shownFromMemory,
  trackRefused,
  undeclared,
  upgraded,
  upgradedEntry,
  upgradeSeen,
  withoutEntry,
  workerRefused,
  workerViolation,
} from './shared-outcome-steps.ts';

/** For secure pages in Firefox. The last step always holds. */
export const firefoxSteps: Steps = {
  answered,
  notPermitted,
  refusedByPolicy,
  onlyPreloaded: {
    // The preloader takes what it finds in an image set for an image, and fetches it; the element is refused.
    holds: ({ destination, policy, observations }) => destination === 'imageset' && !policy && observations.length > 0,
    outcome: 'blocked',
  },
  upgradeSeen,
  redirectedToMemory: {
    // The redirect is asked for again, and what it leads to is kept in memory, as below (measured).
    holds: (request) => has(request, 'redirected-here') && request.upgradedBefore && wouldBeUpgraded(request),
    outcome: upgraded,
  },
  redirectedHere,
  frameLost,
  failedOnNetwork,
  trackRefused,
  ...onlyConsidered,
  plainEntryOfUpgraded: {
    // Firefox writes an entry for what it upgraded, and none for what it blocked (measured).
    holds: (request) => has(request, 'plain-entry'),
    outcome: upgraded,
  },
  upgradedEntry,
  begun,
  declaredOnly,
  workerRefused,
  workerViolation,
  workerWithPagePolicies: {
    holds: isOfWorkerWithPagePolicies,
    outcome: byRuleWithoutPolicy,
  },
  requestSeen,
  undeclared,
  refusedSilently,
  withoutEntry,
  blockedWithoutTrace: {
    // On a desktop Firefox never fetches manifests; an element that is known to have asked needs no other trace, and
    // what is upgraded, or a script that is blocked, would show itself.
    holds: (request) =>
      request.destination !== 'manifest' &&
      (request.declaration?.requested === 'yes' || (!wouldBeUpgraded(request) && request.destination !== 'script')),
    outcome: byRule,
  },
  // Firefox keeps style sheets' images and media in memory, and shows them again without a trace (measured).
  shownFromMemory,
  noTrace,
};
