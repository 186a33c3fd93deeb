import { browser } from './browser.ts';
import type { OwnMessages } from './messages.ts';

/** Sends a message to the worker. Rejects when nobody answers, as when the extension was just updated. */
export function send<N extends keyof OwnMessages>(
  name: N,
  body: Parameters<OwnMessages[N]>[0],
): ReturnType<OwnMessages[N]> {
  // The handler that `receiveFromOwn` has for this name answers with this type.
  return browser.runtime.sendMessage({ name, body }) as ReturnType<OwnMessages[N]>;
}
