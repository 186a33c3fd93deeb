import { browser } from '../platform/browser.ts';
import { logError } from '../platform/log-error.ts';
import { promptOf } from '../platform/offered-prompts.ts';
import { endOnce } from './always/once.ts';
import { chainOf } from './fallback/redirect-loops.ts';
import { forgetSlowUpgrades } from './fallback/slow-upgrades.ts';
import { afterUpgrades } from './fallback/watch-upgrades.ts';
import { forgetSwitch } from './switch/run-switch.ts';

/** Forgets what is stored about upgrades, switches and offers in a tab as it closes, or gets another number. */
export function forgetUpgradesOfTabs(): void {
  const forget = (tabId: number): void =>
    // What is still being watched may write once more.
    void afterUpgrades(() => forgetTab(tabId)).catch((error: unknown) => logError('closed tab', error));
  browser.tabs.onRemoved.addListener(forget);
  // Firefox has no such event.
  browser.tabs.onReplaced?.addListener((_, removed) => forget(removed));
}

async function forgetTab(tabId: number): Promise<void> {
  await Promise.all([
    chainOf(tabId).write(undefined),
    promptOf(tabId).write(undefined),
    forgetSwitch(tabId),
    forgetSlowUpgrades(tabId),
    endOnce(tabId),
  ]);
}
