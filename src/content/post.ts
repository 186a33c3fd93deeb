interface Messenger {
  readonly runtime: {
    sendMessage(message: unknown): Promise<unknown>;
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
export function post(name: string, body: unknown, more = 3): void {
  const check = (taken: unknown): void => {
    if (taken !== true && more > 0) post(name, body, more - 1);
  };
  try {
    messenger.runtime.sendMessage({ name, body }).then(check, check);
  } catch (error) {
    if (!/invalidated|sendMessage/.test(String(error))) throw error;
  }
}
