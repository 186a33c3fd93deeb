interface Messenger {
  readonly runtime: {
    sendMessage(message: unknown): Promise<unknown>;
    readonly onMessage: { addListener(listener: (message: unknown) => void): void };
  };
}

declare const chrome: Messenger;
declare const browser: Messenger | undefined;

const messenger = typeof browser === 'undefined' ? chrome : browser;

/** Does the work whenever the worker asks for it by this name. Only our own extension can send to its scripts. */
export function listen(name: string, work: () => void): void {
  messenger.runtime.onMessage.addListener((message) => {
    if (typeof message === 'object' && message !== null && 'name' in message && message.name === name) work();
  });
}

/** Sends a message to the worker. After an update this script is an orphan: nobody listens, and nothing is lost by it. */
export function post(name: string, body: unknown): void {
  try {
    messenger.runtime.sendMessage({ name, body }).catch(ignoreOrphan);
  } catch (error) {
    ignoreOrphan(error);
  }
}

function ignoreOrphan(error: unknown): void {
  const text = String(error);
  if (!/context invalidated|message port closed|Receiving end|sendMessage/i.test(text)) throw error;
}
