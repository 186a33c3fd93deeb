import type { UpgradeState } from '../core/report.ts';
import { browser } from '../platform/browser.ts';
import { readTab } from '../platform/tab-store.ts';
import { secureAddress, upgradeCandidate } from './eligible.ts';

/** A switch under way. */
export interface Switch {
  /** Where the person was, with what status, and where they are going. */
  readonly from: string;
  readonly status: number;
  readonly target: string;
  readonly host: string;
  /** When they left, or were sent back; milliseconds since the epoch. */
  readonly at: number;
  /** Set once the page over HTTPS is there: for a while longer it may still lead back by itself. */
  readonly arrived?: true;
  /** Set once the switch failed and the person is being brought back. */
  readonly failure?: SwitchFailure;
}

export interface SwitchFailure {
  readonly state: UpgradeState;
  readonly reason: string;
}

/** How long a site may take to answer, in milliseconds, before the person is brought back. */
const patience = 10_000;
/** Minutes after which a worker that was killed meanwhile is woken; browsers allow no shorter alarm. */
const safety = 0.5;

const prefix = 'switch:';

/** Takes a tab from its page in clear to the same page over HTTPS. What becomes of it is watched by `verifySwitch`. */
export async function switchToHttps(tabId: number, giveUp: (tabId: number) => void): Promise<void> {
  const candidate = upgradeCandidate(await readTab(tabId));
  if (candidate === undefined) return;
  const { url: from, status, host } = candidate;
  const target = secureAddress(candidate);
  await storeSwitch(tabId, { from, status, target, host, at: Date.now() });
  await browser.alarms.create(`${prefix}${tabId}`, { delayInMinutes: safety });
  setTimeout(() => giveUp(tabId), patience);
  await browser.tabs.update(tabId, { url: target });
}

/** Wakes the worker for a switch whose end it would otherwise miss. */
export function watchSlowSwitches(giveUp: (tabId: number) => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name.startsWith(prefix)) giveUp(Number(name.slice(prefix.length)));
  });
}

export async function switchOf(tabId: number): Promise<Switch | undefined> {
  const key = `${prefix}${tabId}`;
  const { [key]: under } = await browser.storage.session.get(key);
  // Nobody but this file writes under this key, and the session ends with the browser and with each update.
  return under as Switch | undefined;
}

export const storeSwitch = (tabId: number, under: Switch): Promise<void> =>
  browser.storage.session.set({ [`${prefix}${tabId}`]: under });

export async function forgetSwitch(tabId: number): Promise<void> {
  await browser.storage.session.remove(`${prefix}${tabId}`);
  await browser.alarms.clear(`${prefix}${tabId}`);
}
