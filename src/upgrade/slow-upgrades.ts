import { engine } from '../platform/abilities.ts';
import { browser } from '../platform/browser.ts';
import { record } from '../platform/session.ts';
import { readTab } from '../platform/tab-store.ts';
import { trouble } from '../platform/trouble.ts';

/** Browsers wait for minutes; a site that we upgraded gets as many, half a one. No alarm is shorter. */
const patience = 0.5;

const prefix = 'slow-upgrade:';

/** What the browser itself would say in the end. */
const timedOut = engine === 'firefox' ? 'NS_ERROR_NET_TIMEOUT' : 'net::ERR_TIMED_OUT';

/** Gives up, in a while, on an upgrade that nobody answers. */
export const limitUpgrade = (tabId: number): Promise<void> =>
  browser.alarms.create(`${prefix}${tabId}`, { delayInMinutes: patience });

/** Tells of upgrades that were given up as of any that failed. */
export function endSlowUpgrades(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (!name.startsWith(prefix)) return;
    giveUp(Number(name.slice(prefix.length))).catch((error: unknown) => trouble('a slow upgrade', error));
  });
}

async function giveUp(tabId: number): Promise<void> {
  const waiting = (await readTab(tabId)).pending.at(-1)?.hops.at(-1);
  if (waiting?.kind !== 'extension' || waiting.status !== 0) return;
  await record(tabId, { type: 'navigation-failed', url: waiting.url, code: timedOut, at: Date.now() });
}
