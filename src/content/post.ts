interface Messenger {
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
}

declare const chrome: Messenger;
declare const browser: Messenger | undefined;

/** Sends a message to the worker. After an update this script is an orphan: nobody listens, and nothing is lost by it. */
export function post(name: string, body: unknown): void {
  const { runtime } = typeof browser === 'undefined' ? chrome : browser;
  try {
    runtime.sendMessage({ name, body }).catch(ignoreOrphan);
  } catch (error) {
    ignoreOrphan(error);
  }
}

function ignoreOrphan(error: unknown): void {
  const text = String(error);
  if (!/context invalidated|message port closed|Receiving end|sendMessage/i.test(text)) throw error;
}
