import type { PageMessages, PageViolations, ToldBatch } from '../core/events.ts';

/** What is received as a `PageBatch` is sent as it is told. */
type Body<N extends keyof PageMessages> = N extends 'page-batch' ? ToldBatch : PageViolations;

interface Messenger {
  readonly runtime: {
    /** Resolves with nothing when the worker died before it answered. */
    sendMessage<N extends keyof PageMessages>(message: {
      readonly name: N;
      readonly body: Body<N>;
    }): Promise<boolean | undefined>;
    readonly onMessage: { addListener(listener: (message: { readonly name: string }) => void): void };
  };
}

declare const chrome: Messenger;
declare const browser: Messenger;

/** Each browser has a build of its own. */
export const inChromium = import.meta.env.MODE !== 'firefox';

const messenger = inChromium ? chrome : browser;

/** Does the work whenever the worker asks to look again. Only our own extension can send to its scripts, in one shape. */
export function onLookAgain(work: () => void): void {
  messenger.runtime.onMessage.addListener(({ name }) => {
    if (name === 'look-again') work();
  });
}

/**
 * Sends a message to the worker, again if the worker died before it had taken it in. Resolves with whether it has: false
 * when it, or the browser, refused the message for good, and undefined when nobody answered.
 */
export async function post<N extends keyof PageMessages>(name: N, body: Body<N>): Promise<boolean | undefined> {
  for (let left = 4; left > 0; left--) {
    try {
      const taken = await messenger.runtime.sendMessage({ name, body });
      if (taken !== undefined) return taken;
    } catch (error) {
      if (/size|length/.test(String(error))) return false;
    }
  }
  return undefined;
}
