import { browser, type Runtime } from '../platform/browser.ts';
import { listenToOwnRequests, type RequestListeners, requestEvents } from '../platform/own-requests.ts';
import { type WatchDoor, watchDoor } from '../platform/watch-door.ts';
import { watchAlarm } from '../platform/watch-storage.ts';
import { setProbeHeaders } from '../upgrade/probe/probe-headers.ts';

/**
 * In Chromium, a page without a window may only send messages: as long as the one that checks sites is connected, it is told
 * of the requests that belong to no tab, and has done what it asks for.
 */
export function serveWatch(): void {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name === watchAlarm && port.sender?.url?.startsWith(browser.runtime.getURL('')) === true) serve(port);
  });
}

function serve(port: Runtime.Port): void {
  const listeners = requestEvents.map((event) => [
    event,
    (details: object) => port.postMessage({ event, details }) as undefined,
  ]);
  // One for each name, which takes whatever details come.
  port.onDisconnect.addListener(listenToOwnRequests(Object.fromEntries(listeners) as RequestListeners, -1));
  port.onMessage.addListener(async (message) => {
    // Only our own page sends here, in this shape.
    const { id, name, parameters } = message as { id: number; name: keyof WatchDoor; parameters: never[] };
    const work: (...parameters: never[]) => Promise<unknown> = watchDoor[name];
    port.postMessage({ id, result: await work(...parameters) });
  });
  void setProbeHeaders().then(() => port.postMessage({ id: 0 }));
}
