import type { UpgradeState } from '../core/report.ts';
import { browser } from '../platform/browser.ts';

/** A switch under way, as it is stored: whatever judges it may be another worker than the one that began it. */
export interface Switch {
  /** Where the person was, with what status, and where they are going. */
  readonly from: string;
  readonly status: number;
  readonly target: string;
  readonly host: string;
  /** When they left, or were sent back; milliseconds since the epoch. */
  readonly at: number;
  /** The same click decided that the site is always upgraded. */
  readonly isAlwaysNew?: true;
  /** Set once the page over HTTPS is there: for a while longer it may still lead back by itself. */
  readonly arrived?: true;
  /** Set once the switch failed and the person is being brought back. */
  readonly failure?: SwitchFailure;
}

export interface SwitchFailure {
  readonly state: UpgradeState;
  readonly reason: string;
}

/** The alarm of a switch has the same name as its place in the store. */
export const switchKey = (tabId: number): string => `${prefix}${tabId}`;

/** The tab that an alarm is about, if it is one of a switch. */
export const tabOfSwitch = (name: string): number | undefined =>
  name.startsWith(prefix) ? Number(name.slice(prefix.length)) : undefined;

export async function switchOf(tabId: number): Promise<Switch | undefined> {
  const key = switchKey(tabId);
  const { [key]: under } = await browser.storage.session.get(key);
  // Nobody but `storeSwitch` writes under this key, and the session ends with the browser and with each update.
  return under as Switch | undefined;
}

export const storeSwitch = (tabId: number, under: Switch): Promise<void> =>
  browser.storage.session.set({ [switchKey(tabId)]: under });

export async function forgetSwitch(tabId: number): Promise<void> {
  await browser.storage.session.remove(switchKey(tabId));
  await browser.alarms.clear(switchKey(tabId));
}

const prefix = 'switch:';
