import type { TabEvent } from '../core/events.ts';
import { isPlaintext } from '../core/standards/address.ts';
import { browser } from '../platform/browser.ts';
import { putScriptInto } from './put-script.ts';

/**
 * Asks the scripts in a tab's page to look once more. A page without them gets them, if it may be read: who opens the
 * popup allows that for this one page, where access to its site was not granted (`activeTab`).
 */
export async function lookAgain(tabId: number): Promise<void> {
  await browser.tabs.sendMessage(tabId, { name: 'look-again' }).catch(async (error: unknown) => {
    if (!/receiving end|message port|could not establish/i.test(String(error))) throw error;
    await putScriptInto(tabId).catch(leaveToTheReport);
  });
}

/** A page that may not be read, such as one of settings, has a report that says so. */
const leaveToTheReport = (): void => undefined;

/** Milliseconds between two looks that failed frames ask for; a page can make as many fail as it likes. */
const pause = 400;

/** Tabs that were asked to look within the pause, and whether another frame has failed since. */
const asked = new Map<number, boolean>();

/**
 * A blocked frame leaves no trace in its page's timing, so nothing there makes the page's script look: the event does.
 * Whether an element still declares the frame tells a frame that was blocked from one that was taken away.
 */
export async function lookAfterFailedFrame(tabId: number, event: TabEvent): Promise<void> {
  if (event.type !== 'frame-failed' || !isPlaintext(event.url)) return;
  if (asked.has(tabId)) {
    asked.set(tabId, true);
    return;
  }
  try {
    do {
      asked.set(tabId, false);
      await lookAgain(tabId);
      await new Promise((resolve) => setTimeout(resolve, pause));
    } while (asked.get(tabId));
  } finally {
    asked.delete(tabId);
  }
}
