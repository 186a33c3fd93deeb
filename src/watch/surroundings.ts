import { engine } from '../platform/abilities.ts';
import { browser } from '../platform/browser.ts';
import { listenToOwnRequests } from '../platform/own-requests.ts';
import { type WatchDoor, watchDoor } from '../platform/watch-door.ts';
import { openAsker, type Step } from '../site-check/ask-step.ts';
import { setProbeHeaders } from '../upgrade/probe/probe-headers.ts';
import { connectToWorker } from './through-worker.ts';

/** What the page that checks sites has around it. */
export interface Surroundings {
  readonly door: WatchDoor;
  readonly ask: (url: string) => Promise<Step>;
  /** Takes the page away. */
  readonly end: () => Promise<void>;
}

export const surroundings = (): Surroundings => (engine === 'chromium' ? withoutWindow() : inBackgroundPage());

/** Chromium: a page without a window. What the worker no longer tells of requests would look like a failure. */
function withoutWindow(): Surroundings {
  const end = async (): Promise<void> => close();
  const { door, listen, ready } = connectToWorker(end);
  const prepare = async (): Promise<void> => void (await ready);
  return { door, ask: openAsker({ listen, prepare, codeOf: async (error) => error, links: false }), end };
}

/** A rule above the one that takes HSTS policies away from answers, and below the one that makes requests a visitor's. */
const id = 1_000_010;

/**
 * Firefox: a frame in the background page, whose requests belong to no tab. A rule would take the HSTS policy of their
 * answers away before anybody sees it; here the asker does, once it has read it.
 */
function inBackgroundPage(): Surroundings {
  const { declarativeNetRequest, runtime } = browser;
  const prepared = setProbeHeaders().then(() =>
    declarativeNetRequest.updateSessionRules({
      removeRuleIds: [id],
      addRules: [
        {
          ...{ id, priority: 2, action: { type: 'allow' } },
          condition: {
            initiatorDomains: [new URL(runtime.getURL('')).hostname],
            ...{ resourceTypes: ['xmlhttprequest'], tabIds: [-1] },
          },
        },
      ],
    }),
  );
  return {
    door: watchDoor,
    ask: openAsker({
      listen: (listeners) => listenToOwnRequests(listeners, -1),
      ...{ prepare: () => prepared, codeOf: async (error) => error, links: false },
    }),
    async end() {
      await declarativeNetRequest.updateSessionRules({ removeRuleIds: [id] });
      frameElement?.remove();
    },
  };
}
