import { browser } from '../platform/browser.ts';
import type { RequestListeners } from '../platform/own-requests.ts';
import type { WatchDoor } from '../platform/watch-door.ts';
import { watchAlarm } from '../platform/watch-storage.ts';

interface Answer {
  readonly id?: number;
  readonly result?: unknown;
  readonly event?: keyof RequestListeners;
  readonly details?: never;
}

/** What the worker does for a page without a window, which may only send messages. */
export interface Connection {
  readonly door: WatchDoor;
  readonly listen: (listeners: RequestListeners) => void;
  /** Resolves once the worker listens to requests. */
  readonly ready: Promise<unknown>;
}

/** Connects to the worker. Where it is stopped, `lost` is called: what it would have told of requests is missing. */
export function connectToWorker(lost: () => void): Connection {
  const port = browser.runtime.connect({ name: watchAlarm });
  const waiting = new Map<number, (result: unknown) => void>();
  let listeners: RequestListeners | undefined;
  let count = 0;
  port.onDisconnect.addListener(lost);
  port.onMessage.addListener((message) => {
    // Only the worker sends here, in this shape.
    const { id, result, event, details } = message as Answer;
    if (event !== undefined && details !== undefined) listeners?.[event](details);
    if (id !== undefined) waiting.get(id)?.(result);
  });
  const ready = new Promise((resolve) => waiting.set(0, resolve));
  const call =
    (name: string) =>
    (...parameters: unknown[]): Promise<unknown> => {
      count += 1;
      const id = count;
      const answered = new Promise<unknown>((resolve) => waiting.set(id, resolve));
      port.postMessage({ id, name, parameters });
      return answered;
    };
  const names = ['read', 'write', 'remove', 'notify', 'setAlarm', 'clearAlarm'] satisfies (keyof WatchDoor)[];
  return {
    // The worker answers each as its own door does.
    door: Object.fromEntries(names.map((name) => [name, call(name)])) as unknown as WatchDoor,
    listen: (given) => {
      listeners = given;
    },
    ready,
  };
}
