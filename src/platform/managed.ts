import type { Managed } from '../core/settings/policy.ts';
import { browser } from './browser.ts';
import { managedKey } from './stored-keys.ts';

/**
 * What an organisation has set in this browser, as it was last handed out. Chromium does so only some two seconds after its
 * start (measured); until then, what was set before holds.
 */
export async function readManaged(): Promise<Managed> {
  const { [managedKey]: managed = {} } = await browser.storage.local.get(managedKey);
  return managed as Managed;
}
