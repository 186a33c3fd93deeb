import type { Outcome, Report } from '../report.ts';
import type { Observation } from '../visit.ts';
import { type Circumstances, has, wouldBeUpgraded } from './circumstances.ts';

/** One question about a request; where the answer is yes, the outcome is known and no later step is asked. */
export interface Step {
  readonly holds: (request: Circumstances) => boolean;
  readonly outcome: Outcome | ((request: Circumstances) => Outcome);
}

/** In the order in which they are asked, by name. */
type Steps = Readonly<Record<string, Step>>;

const upgraded = ({ policy }: Circumstances): Outcome => (policy ? 'upgraded-by-policy' : 'upgraded');

const sentUnencrypted = ({ local }: Circumstances): Outcome => (local ? 'local-network' : 'loaded');

/** What the browser does by rule with a request that was made. */
function byRule(request: Circumstances): Outcome {
  if (request.local && request.browser === 'chromium') return 'local-network';
  return wouldBeUpgraded(request) ? upgraded(request) : 'blocked';
}

/** An image may be refused to the preloader, which takes it for one of a set, and then be upgraded. */
const showsUpgrade = (request: Circumstances): boolean =>
  has(request, 'upgraded') || (request.declaration?.upgradedEntry === true && wouldBeUpgraded(request));

const lostFrame = ({ observations }: Circumstances): Observation | undefined =>
  observations.find(({ by, how }) => by === 'navigation' && how === 'failed');

/**
 * A document would have told itself: this is a worker with the page's own policies, which are asked before they upgrade,
 * and in Firefox upgrade nothing (measured).
 */
const isOfWorkerWithPagePolicies = (request: Circumstances): boolean =>
  has(request, 'posted') && !has(request, 'violation');

const isPlugin = ({ destination }: Circumstances): boolean => destination === 'object' || destination === 'embed';

/** A page over HTTP may ask for what it likes, unless its policy upgrades. */
const overHttp: Steps = {
  declaredOrRefused: {
    holds: (request) => request.declaration?.requested === 'no' || has(request, 'refused'),
    outcome: 'not-requested',
  },
  policyOfHttpPage: {
    // What went out all the same was asked for by something else.
    holds: (request) => request.policy && !has(request, 'answered'),
    outcome: 'upgraded-by-policy',
  },
  unprotected: { holds: () => true, outcome: 'loaded' },
};

const answered: Step = {
  holds: (request) => has(request, 'answered'),
  outcome: sentUnencrypted,
};

const refusedByPolicy: Step = {
  holds: (request) => has(request, 'refused') && !showsUpgrade(request),
  outcome: 'not-requested',
};

const upgradeSeen: Step = {
  holds: (request) => has(request, 'upgraded'),
  outcome: upgraded,
};

/** An upgrade in the middle of a redirect is an observation of its own, so here was none. */
const redirectedHere: Step = {
  holds: (request) => has(request, 'redirected-here'),
  outcome: ({ local, browser }) => (local && browser === 'chromium' ? 'local-network' : 'blocked'),
};

const frameLost: Step = {
  holds: (request) => lostFrame(request) !== undefined,
  outcome: 'blocked',
};

const failedOnNetwork: Step = {
  holds: (request) => has(request, 'failed'),
  outcome: sentUnencrypted,
};

/** A track that CORS refuses has a timing entry too, and a policy is asked about it. */
const trackRefused: Step = {
  holds: ({ destination, declaration }) => destination === 'track' && declaration?.requested === 'no',
  outcome: 'not-requested',
};

/** Browsers ask policies about what they do not fetch, or not yet (measured). */
const onlyConsidered: Steps = {
  faviconOfFrame: {
    holds: ({ destination, top }) => destination === 'favicon' && !top,
    outcome: 'not-requested',
  },
  unusedFont: {
    // A font is asked about when its rule is read, and fetched, with an entry, once something is written in it.
    holds: (request) =>
      request.destination === 'font' &&
      request.policy &&
      request.declaration?.upgradedEntry === false &&
      !has(request, 'plain-entry') &&
      !request.upgradedBefore,
    outcome: 'not-requested',
  },
};

const upgradedEntry: Step = {
  holds: (request) => request.declaration?.upgradedEntry === true && (!request.sharesEntry || wouldBeUpgraded(request)),
  outcome: upgraded,
};

/** A policy is asked about a lazy image before it is asked for (measured in Chromium). */
const declaredOnly: Step = {
  holds: ({ declaration }) => declaration?.requested === 'no',
  outcome: 'not-requested',
};

const workerRefused: Step = {
  holds: (request) => isOfWorkerWithPagePolicies(request) && request.headersRefuse(),
  outcome: 'not-requested',
};

/** The policies of a worker with its own do not upgrade. */
const byRuleWithoutPolicy = (request: Circumstances): Outcome => byRule({ ...request, policy: false });

const workerViolation: Step = {
  holds: (request) => has(request, 'worker-violation'),
  outcome: byRuleWithoutPolicy,
};

const requestSeen: Step = {
  holds: (request) => has(request, 'violation') || has(request, 'posted') || has(request, 'started'),
  outcome: byRule,
};

const undeclared: Step = {
  holds: ({ declaration }) => declaration === undefined,
  outcome: 'not-requested',
};

/** Firefox says nothing of what it refuses to preload, or to fetch again for a page that is loaded again (measured). */
const refusedSilently: Step = {
  holds: ({ policy, headersRefuse }) => !policy && headersRefuse(),
  outcome: 'not-requested',
};

/** These leave no entry, and what was told of a frame may be lost with a worker, or older than the extension. */
const withoutEntry: Step = {
  holds: (request) => isPlugin(request) || request.destination === 'frame',
  outcome: (request) => (request.complete ? byRule(request) : 'unknown'),
};

const shownFromMemory: Step = {
  holds: ({ upgradedBefore }) => upgradedBefore,
  outcome: byRule,
};

const noTrace: Step = {
  holds: () => true,
  outcome: ({ complete }) => (complete ? 'not-requested' : 'unknown'),
};

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
