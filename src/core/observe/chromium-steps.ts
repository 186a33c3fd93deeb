import { has } from './circumstances.ts';
import {
  answered,
  begun,
  declaredOnly,
  failedOnNetwork,
  frameLost,
  lostFrame,
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
  upgradedEntry,
  upgradeSeen,
  withoutEntry,
  workerRefused,
  workerViolation,
} from './shared-outcome-steps.ts';

/** For secure pages in Chromium. The last step always holds. */
export const chromiumSteps: Steps = {
  answered,
  notPermitted,
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
  begun,
  declaredOnly,
  workerRefused,
  workerViolation,
  requestSeen,
  undeclared,
  refusedSilently,
  withoutEntry,
  shownFromMemory,
  noTrace,
};
