import type { Destination, InsecureRequest, Outcome, Report } from '../report.ts';
import type { Declaration, Testimony } from '../visit.ts';

/** Everything the outcome of one insecure request follows from. */
export interface Circumstances {
  readonly browser: Report['browser']['name'];
  readonly destination: Destination;
  readonly category: InsecureRequest['category'];
  readonly declaration?: Declaration;
  readonly testimonies: readonly Testimony[];
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

/** What the browser did with an insecure request: from what the network showed, else from what timing and page show. */
export function outcomeOf(circumstances: Circumstances): Outcome {
  const { browser, local, secure, declaration, destination } = circumstances;
  const says = (how: Testimony['how']): boolean => circumstances.testimonies.some((testimony) => testimony.how === how);
  if (!secure) {
    if (declaration?.requested === 'no' || says('refused')) return 'not-requested';
    // The policy holds for a page over HTTP, too; what went out all the same was asked for by something else.
    return circumstances.policy && !says('answered') ? 'upgraded-by-policy' : 'loaded';
  }

  if (says('answered')) return local ? 'local-network' : 'loaded';
  // An image may be refused to the preloader, which takes it for one of a set, and then be upgraded.
  const isUpgraded = says('upgraded') || (declaration?.upgradedEntry === true && wouldBeUpgraded(circumstances));
  if (says('refused') && !isUpgraded) return 'not-requested';
  if (isOnlyPreloaded(circumstances)) return 'blocked';
  if (says('upgraded')) return upgraded(circumstances);
  // An upgrade in the middle of a redirect is an event of its own.
  if (says('redirected-here')) return local && browser === 'chromium' ? 'local-network' : 'blocked';
  const lostFrame = circumstances.testimonies.find(({ by, how }) => by === 'navigation' && how === 'failed');
  if (lostFrame !== undefined) {
    // In Chromium, a new frame that no element declares was taken away again before it was asked for.
    const isTakenAway = browser === 'chromium' && declaration === undefined && lostFrame.kind === 'frame';
    return isTakenAway ? 'not-requested' : 'blocked';
  }
  if (says('failed')) return local ? 'local-network' : 'loaded';
  // A track that CORS refuses has an entry too, and a policy is asked about it.
  if (destination === 'track' && declaration?.requested === 'no') return 'not-requested';
  if (isOnlyConsidered(circumstances)) return 'not-requested';
  if (says('plain-entry')) return byPlainEntry(circumstances);
  const isOthers = circumstances.sharesEntry && !wouldBeUpgraded(circumstances);
  if (declaration?.upgradedEntry === true && !isOthers) return upgraded(circumstances);
  // A policy is asked about a lazy image before it is asked for (measured in Chromium).
  if (declaration?.requested === 'no') return 'not-requested';
  // A document would have told itself: this is a worker with the page's own policies, which are asked before they
  // upgrade, and in Firefox upgrade nothing (measured).
  const isInheritors = says('posted') && !says('violation');
  if (isInheritors && circumstances.headersRefuse()) return 'not-requested';
  if (says('worker-violation') || (isInheritors && browser === 'firefox')) {
    return refusedOrUpgraded({ ...circumstances, policy: false });
  }
  if (says('violation') || says('posted') || says('started')) return refusedOrUpgraded(circumstances);
  return byDeclaration(circumstances);
}

/** Browsers ask policies about what they do not fetch, or not yet (measured). */
function isOnlyConsidered({ destination, declaration, policy, top, testimonies, ...seen }: Circumstances): boolean {
  if (destination === 'favicon') return !top;
  // A font is asked about when its rule is read, and fetched, with an entry, once something is written in it.
  const hasEntry = declaration?.upgradedEntry !== false || testimonies.some(({ how }) => how === 'plain-entry');
  return destination === 'font' && policy && !hasEntry && !seen.upgradedBefore;
}

/** The engines write a timing entry under an insecure address for opposite reasons (measured). */
function byPlainEntry(circumstances: Circumstances): Outcome {
  const { browser, policy, destination, local, category, headersRefuse } = circumstances;
  if (browser === 'firefox') return upgraded(circumstances);
  // Of what a preloader or a worklet asked for, the page is not told that its policy refused it (measured).
  if (category === 'blockable' && !policy && headersRefuse()) return 'not-requested';
  if (local) return 'local-network';
  return policy && destination === 'frame' ? 'upgraded-by-policy' : 'blocked';
}

/** Firefox's preloader takes what it finds in an image set for an image, and fetches it; the element is refused. */
const isOnlyPreloaded = ({ browser, destination, policy, testimonies }: Circumstances): boolean =>
  browser === 'firefox' && destination === 'imageset' && !policy && testimonies.length > 0;

/** Only the page's own markup speaks: an element that asked gets what the browser does by rule. */
function byDeclaration(circumstances: Circumstances): Outcome {
  const { browser, declaration, destination, complete } = circumstances;
  if (declaration === undefined || declaration.requested === 'no') return 'not-requested';
  // Firefox says nothing of what it refuses to preload, or to fetch again for a page that is loaded again (measured).
  if (!circumstances.policy && circumstances.headersRefuse()) return 'not-requested';
  // These leave no entry, and what was told of a frame may be lost with a worker, or older than the extension.
  if (destination === 'object' || destination === 'embed' || destination === 'frame') {
    return complete ? refusedOrUpgraded(circumstances) : 'unknown';
  }
  // Chromium writes a timing entry for whatever else was asked for; Firefox writes none for what it blocked.
  const wouldShow = browser === 'chromium' || showsInFirefox(circumstances, declaration);
  // Firefox keeps style sheets' images and media in memory, and shows them again without a trace (measured).
  if (!wouldShow || circumstances.upgradedBefore) return refusedOrUpgraded(circumstances);
  return complete ? 'not-requested' : 'unknown';
}

/** Whether a request that Firefox made would have left another trace than the element that declares it. */
function showsInFirefox(circumstances: Circumstances, { requested }: Declaration): boolean {
  // On a desktop Firefox never fetches manifests, and a script that it blocked fires an error.
  if (circumstances.destination === 'manifest') return true;
  return requested !== 'yes' && (wouldBeUpgraded(circumstances) || circumstances.destination === 'script');
}

/** What the browser does by rule with a request that was made. */
function refusedOrUpgraded(circumstances: Circumstances): Outcome {
  const { browser, local } = circumstances;
  if (local && browser === 'chromium') return 'local-network';
  return wouldBeUpgraded(circumstances) ? upgraded(circumstances) : 'blocked';
}

/** Whether a request that was made is rewritten by rule; all others are refused. */
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

const upgraded = ({ policy }: Circumstances): Outcome => (policy ? 'upgraded-by-policy' : 'upgraded');
