import * as v from 'valibot';
import type { Managed } from '../core/settings/policy.ts';
import { browser } from './browser.ts';
import { logError } from './log-error.ts';
import { onStored } from './stored-changes.ts';
import { storedItem } from './stored-item.ts';
import { managedKey } from './stored-keys.ts';

/**
 * What an organisation has set, as the browser last handed it out. Chromium does so only some two seconds after its start
 * (measured); until then, what was set before holds.
 */
const lastSeen = storedItem('local', managedKey, v.record(v.string(), v.unknown()), {});

/** What an organisation has set in this browser. */
export const readManaged = (): Promise<Managed> => lastSeen.read();

/** Calls the listener whenever an organisation has set something, until the returned function is called. */
export const onManagedChange = (listener: () => void): (() => void) => onStored(['local'], [managedKey], listener);

/**
 * Writes down what an organisation has set, whenever a worker starts and whenever the browser says that it changed, and
 * calls back when it is not what was known.
 */
export function keepManaged(changed: () => void): void {
  const keep = (): void =>
    void take(changed).catch((error: unknown) => logError('the settings of an organisation', error));
  browser.storage.managed.onChanged.addListener(keep);
  keep();
}

async function take(changed: () => void): Promise<void> {
  // Firefox finds no file of an organisation, and says so by rejecting.
  const managed = await browser.storage.managed.get().catch(() => ({}));
  if (JSON.stringify(managed) === JSON.stringify(await lastSeen.read())) return;
  await lastSeen.write(managed);
  changed();
}
