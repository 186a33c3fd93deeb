import * as v from 'valibot';
import type { Switch } from '../../core/switch/switch.ts';
import { storedForTab } from '../../platform/stored-item.ts';
import { tabAlarm } from '../../platform/tab-alarm.ts';

// Only the switch itself writes it, and the session ends with the browser and with each update.
const schema = v.custom<Switch>((value) => value !== undefined);

/** The switch that is under way in a tab, as it is stored: another worker than the one that began it may judge it. */
export const switchOf = storedForTab('switch', schema);

/** Wakes the worker for a switch whose end it would otherwise miss. */
export const switchAlarm = tabAlarm('switch');
