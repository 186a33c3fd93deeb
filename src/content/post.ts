import type { PageMessages } from '../core/events.ts';

type Body<N extends keyof PageMessages> = Parameters<PageMessages[N]>[0];

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

/** Does the work whenever the worker asks for it by this name. Only our own extension can send to its scripts, in one shape. */
export function listen(name: string, work: () => void): void {
  messenger.runtime.onMessage.addListener((message) => {
    if (message.name === name) work();
  });
}

/**
 * Sends a message to the worker, again if the worker died before it had taken it in. After an update this script is an
 * orphan: nobody listens, and nothing is lost by it.
 */
export function post<N extends keyof PageMessages>(name: N, body: Body<N>, more = 3): void {
  const check = (taken?: boolean | Error): void => {
    if (taken !== true && more) post(name, body, more - 1);
  };
  try {
    messenger.runtime.sendMessage({ name, body }).then(check, check);
  } catch (error) {
    if (!/invalidated|sendMessage/.test(String(error))) throw error;
  }
}
