import { pendingIn, type Waiting } from '../core/pending.ts';
import { browser } from '../platform/browser.ts';
import { timedOut } from '../platform/own-errors.ts';
import { record } from '../recording/session.ts';
import { readTab } from '../recording/tab-store.ts';

/**
 * Tells of what the tab still waits for as of a connection that failed, because whoever asked for the page waits no
 * longer. Resolves with whether there was anything.
 */
export async function stopWaiting(tabId: number): Promise<boolean> {
  const { status } = await browser.tabs.get(tabId);
  const waiting = status === 'loading' ? pendingIn(await readTab(tabId), Date.now(), 0) : undefined;
  if (waiting === undefined) return false;
  await record(tabId, { type: 'navigation-failed', url: waiting.url, code: endOf(waiting), at: Date.now() });
  return true;
}

/** A site that asked for name and password has answered; what nobody answered is its question. */
const endOf = ({ status }: Waiting): string => (status === 401 || status === 407 ? `HTTP ${status}` : timedOut);
