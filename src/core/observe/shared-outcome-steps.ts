import type { Outcome } from '../report.ts';
import type { Observation } from '../visit.ts';
import { type Circumstances, has, wouldBeUpgraded } from './circumstances.ts';

/** One question about a request; where the answer is yes, the outcome is known and no later step is asked. */
export interface Step {
  readonly holds: (request: Circumstances) => boolean;
  readonly outcome: Outcome | ((request: Circumstances) => Outcome);
}

/** In the order in which they are asked, by name. */
export type Steps = Readonly<Record<string, Step>>;

export const upgraded = ({ policy }: Circumstances): Outcome => (policy ? 'upgraded-by-policy' : 'upgraded');

const sentUnencrypted = ({ local }: Circumstances): Outcome => (local ? 'local-network' : 'loaded');

/** What the browser does by rule with a request that was made. */
export function byRule(request: Circumstances): Outcome {
  if (request.local && request.browser === 'chromium') return 'local-network';
  return wouldBeUpgraded(request) ? upgraded(request) : 'blocked';
}

/** An image may be refused to the preloader, which takes it for one of a set, and then be upgraded. */
const showsUpgrade = (request: Circumstances): boolean =>
  has(request, 'upgraded') || (request.declaration?.upgradedEntry === true && wouldBeUpgraded(request));

export const lostFrame = ({ observations }: Circumstances): Observation | undefined =>
  observations.find(({ by, how }) => by === 'navigation' && how === 'failed');

/**
 * A document would have told itself: this is a worker with the page's own policies, which are asked before they upgrade,
 * and in Firefox upgrade nothing (measured).
 */
export const isOfWorkerWithPagePolicies = (request: Circumstances): boolean =>
  has(request, 'posted') && !has(request, 'violation');

const isPlugin = ({ destination }: Circumstances): boolean => destination === 'object' || destination === 'embed';

/** What was answered as well, the visitor has permitted in the meantime. */
export const notPermitted: Step = {
  holds: (request) => has(request, 'not-permitted') && !has(request, 'answered'),
  outcome: 'not-permitted',
};

/** A page over HTTP may ask for what it likes, unless its policy upgrades. */
export const overHttp: Steps = {
  declaredOrRefused: {
    holds: (request) => request.declaration?.requested === 'no' || has(request, 'refused'),
    outcome: 'not-requested',
  },
  notPermitted,
  policyOfHttpPage: {
    // What went out all the same was asked for by something else.
    holds: (request) => request.policy && !has(request, 'answered'),
    outcome: 'upgraded-by-policy',
  },
  unprotected: { holds: () => true, outcome: 'loaded' },
};

export const answered: Step = {
  holds: (request) => has(request, 'answered'),
  outcome: sentUnencrypted,
};

export const refusedByPolicy: Step = {
  holds: (request) => has(request, 'refused') && !showsUpgrade(request),
  outcome: 'not-requested',
};

export const upgradeSeen: Step = {
  holds: (request) => has(request, 'upgraded'),
  outcome: upgraded,
};

/** An upgrade in the middle of a redirect is an observation of its own, so here was none. */
export const redirectedHere: Step = {
  holds: (request) => has(request, 'redirected-here'),
  outcome: ({ local, browser }) => (local && browser === 'chromium' ? 'local-network' : 'blocked'),
};

export const frameLost: Step = {
  holds: (request) => lostFrame(request) !== undefined,
  outcome: ({ policy, headersRefuse }) => (!policy && headersRefuse() ? 'not-requested' : 'blocked'),
};

export const failedOnNetwork: Step = {
  holds: (request) => has(request, 'failed'),
  outcome: sentUnencrypted,
};

/** A track that CORS refuses has a timing entry too, and a policy is asked about it. */
export const trackRefused: Step = {
  holds: ({ destination, declaration }) => destination === 'track' && declaration?.requested === 'no',
  outcome: 'not-requested',
};

/** Browsers ask policies about what they do not fetch, or not yet (measured). */
export const onlyConsidered: Steps = {
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

export const upgradedEntry: Step = {
  holds: (request) => request.declaration?.upgradedEntry === true && (!request.sharesEntry || wouldBeUpgraded(request)),
  outcome: upgraded,
};

/** The browser holds it back while it asks the visitor, or nothing has answered yet. */
export const begun: Step = {
  holds: (request) => has(request, 'begun'),
  outcome: 'unknown',
};

/** A policy is asked about a lazy image before it is asked for (measured in Chromium). */
export const declaredOnly: Step = {
  holds: ({ declaration }) => declaration?.requested === 'no',
  outcome: 'not-requested',
};

export const workerRefused: Step = {
  holds: (request) => isOfWorkerWithPagePolicies(request) && request.headersRefuse(),
  outcome: 'not-requested',
};

/** The policies of a worker with its own do not upgrade. */
export const byRuleWithoutPolicy = (request: Circumstances): Outcome => byRule({ ...request, policy: false });

export const workerViolation: Step = {
  holds: (request) => has(request, 'worker-violation'),
  outcome: byRuleWithoutPolicy,
};

export const requestSeen: Step = {
  holds: (request) => has(request, 'violation') || has(request, 'posted') || has(request, 'started'),
  outcome: byRule,
};

export const undeclared: Step = {
  holds: ({ declaration }) => declaration === undefined,
  outcome: 'not-requested',
};

/** Firefox says nothing of what it refuses to preload, or to fetch again for a page that is loaded again (measured). */
export const refusedSilently: Step = {
  holds: ({ policy, headersRefuse }) => !policy && headersRefuse(),
  outcome: 'not-requested',
};

/** These leave no entry, and what was told of a frame may be lost with a worker, or older than the extension. */
export const withoutEntry: Step = {
  holds: (request) => isPlugin(request) || request.destination === 'frame',
  outcome: (request) => (request.complete ? byRule(request) : 'unknown'),
};

export const shownFromMemory: Step = {
  holds: ({ upgradedBefore }) => upgradedBefore,
  outcome: byRule,
};

export const noTrace: Step = {
  holds: () => true,
  outcome: ({ complete }) => (complete ? 'not-requested' : 'unknown'),
};
