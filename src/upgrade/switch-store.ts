import * as v from 'valibot';
import type { UpgradeState } from '../core/report.ts';
import { storedForTab } from '../platform/stored-item.ts';
import { tabAlarm } from '../platform/tab-alarm.ts';

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

// Only the switch itself writes it, and the session ends with the browser and with each update.
const schema = v.custom<Switch>((value) => value !== undefined);

/** The switch that is under way in a tab. */
export const switchOf = storedForTab('switch', schema);

/** Wakes the worker for a switch whose end it would otherwise miss. */
export const switchAlarm = tabAlarm('switch');

export async function forgetSwitch(tabId: number): Promise<void> {
  await switchOf(tabId).write(undefined);
  await switchAlarm.clear(tabId);
}
