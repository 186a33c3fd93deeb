import type { Report } from '../report.ts';
import { has, wouldBeUpgraded } from './circumstances.ts';
import {
  answered,
  byRule,
  byRuleWithoutPolicy,
  declaredOnly,
  failedOnNetwork,
  frameLost,
  isOfWorkerWithPagePolicies,
  lostFrame,
  noTrace,
  onlyConsidered,
  overHttp,
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

/** For pages over HTTP, and for secure pages by engine. The last step of each always holds. */
export const steps: Readonly<Record<'http' | Report['browser']['name'], Steps>> = {
  http: overHttp,
  chromium: {
    answered,
    refusedByPolicy,
    upgradeSeen,
    redirectedHere,
    frameTakenAway: {
      holds: (request) => request.declaration === undefined && lostFrame(request)?.kind === 'frame',
      outcome: 'not-requested',
    },
    frameLost,
    failedOnNetwork,
    trackRefused,
    ...onlyConsidered,
    // Chromium writes a timing entry under the HTTP URL for what it blocked, with these exceptions (measured).
    preloadRefused: {
      // Of what a preloader or a worklet asked for, the page is not told that its policy refused it (measured).
      holds: (request) =>
        has(request, 'plain-entry') && request.category === 'blockable' && !request.policy && request.headersRefuse(),
      outcome: 'not-requested',
    },
    plainEntryOnLocalNetwork: {
      holds: (request) => has(request, 'plain-entry') && request.local,
      outcome: 'local-network',
    },
    plainEntryOfUpgradedFrame: {
      holds: (request) => has(request, 'plain-entry') && request.policy && request.destination === 'frame',
      outcome: 'upgraded-by-policy',
    },
    plainEntryOfBlocked: {
      holds: (request) => has(request, 'plain-entry'),
      outcome: 'blocked',
    },
    upgradedEntry,
    declaredOnly,
    workerRefused,
    workerViolation,
    requestSeen,
    undeclared,
    refusedSilently,
    withoutEntry,
    shownFromMemory,
    noTrace,
  },
  firefox: {
    answered,
    refusedByPolicy,
    onlyPreloaded: {
      // The preloader takes what it finds in an image set for an image, and fetches it; the element is refused.
      holds: ({ destination, policy, observations }) =>
        destination === 'imageset' && !policy && observations.length > 0,
      outcome: 'blocked',
    },
    upgradeSeen,
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
  },
};
