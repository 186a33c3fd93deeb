import { browser } from '../platform/browser.ts';
import { logError } from '../platform/log-error.ts';
import { wholeAddress } from '../platform/whole-address.ts';
import { readTab } from '../recording/tab-store.ts';
import { secureAddress, upgradeCandidate } from './eligible.ts';
import { switchAlarm, switchOf } from './switch-store.ts';
import { giveUpSwitch } from './verify-switch.ts';

/** How long a site may take to answer, in milliseconds, before the person is brought back. */
const patience = 10_000;

/**
 * Takes a tab from its HTTP page to the same page over HTTPS. What becomes of it is watched by `verifySwitch`; where the
 * site was to be upgraded from now on for the first time, a failure takes that back.
 */
export async function switchToHttps(tabId: number, isAlwaysNew?: true): Promise<void> {
  const candidate = upgradeCandidate(await readTab(tabId));
  if (candidate === undefined) return;
  const { status, host } = candidate;
  const from = await wholeAddress(tabId, candidate.url);
  const target = secureAddress({ ...candidate, url: from });
  const always = isAlwaysNew === undefined ? {} : { isAlwaysNew };
  await switchOf(tabId).write({ from, status, target, host, at: Date.now(), ...always });
  await switchAlarm.set(tabId);
  setTimeout(() => giveUp(tabId), patience);
  await browser.tabs.update(tabId, { url: target });
}

/** Wakes the worker for a switch whose end it would otherwise miss. */
export function endSlowSwitches(): void {
  switchAlarm.onRing(giveUp);
}

function giveUp(tabId: number): void {
  giveUpSwitch(tabId).catch((error: unknown) => logError('the end of a switch to HTTPS', error));
}
