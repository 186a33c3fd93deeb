import { engine, sitePages } from './abilities.ts';
import { browser, type WebRequest } from './browser.ts';

/** What the network tells of requests that the extension makes itself, by the names that the browser gives these events. */
export interface RequestListeners {
  onBeforeRequest(details: WebRequest.OnBeforeRequestDetailsType): undefined;
  /** What is returned counts in Firefox only. */
  onHeadersReceived(details: WebRequest.OnHeadersReceivedDetailsType): WebRequest.BlockingResponse | undefined;
  onBeforeRedirect(details: WebRequest.OnBeforeRedirectDetailsType): void;
  onResponseStarted(details: WebRequest.OnResponseStartedDetailsType): void;
  onErrorOccurred(details: WebRequest.OnErrorOccurredDetailsType): void;
}

/** Each with what it is to be told besides. */
const events = {
  onBeforeRequest: undefined,
  onHeadersReceived: ['responseHeaders', ...(engine === 'firefox' ? ['blocking'] : [])],
  onBeforeRedirect: ['responseHeaders'],
  onResponseStarted: ['responseHeaders'],
  onErrorOccurred: undefined,
} satisfies Readonly<Record<keyof RequestListeners, readonly string[] | undefined>>;

export const requestEvents = Object.keys(events) as (keyof RequestListeners)[];

/** An event of a request, as every browser has it. */
interface AnyEvent {
  addListener(listener: object, filter: WebRequest.RequestFilter, extra?: readonly string[]): void;
  removeListener(listener: object): void;
}

/** Listens to the requests of a tab of ours, or with -1 to those that belong to none, until the returned function is called. */
export function listenToOwnRequests(listeners: RequestListeners, tabId: number): () => void {
  // The API's types know each event by itself, with a listener of its own.
  const api = browser.webRequest as unknown as Readonly<Record<keyof RequestListeners, AnyEvent>>;
  const filter: WebRequest.RequestFilter = { urls: sitePages, types: ['xmlhttprequest'], tabId };
  for (const name of requestEvents) {
    const extra = events[name];
    api[name].addListener(listeners[name], filter, ...(extra === undefined ? [] : [extra]));
  }
  return () => {
    for (const name of requestEvents) api[name].removeListener(listeners[name]);
  };
}
