import type { World } from '../harness/world.ts';

/** What a browser told the extension's worker, or answered to it. */
export interface Entry {
  /** As `webRequest.onBeforeRequest`, or as `answer.getFrame`. */
  readonly event: string;
  readonly details: Details;
}

/** Of the details of all events, those that something is asked of here. */
export interface Details {
  readonly tabId: number;
  readonly frameId?: number;
  readonly requestId?: string;
  readonly url?: string;
  readonly type?: string;
  readonly timeStamp: number;
  readonly message?: unknown;
  readonly sender?: object;
  /** To a question that the worker asked. */
  readonly answer?: unknown;
  readonly responseHeaders?: unknown;
}

export type BrowserName = World['driver']['name'];
