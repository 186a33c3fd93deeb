import { browser } from './browser.ts';
import { readManaged } from './managed.ts';
import { managedKey } from './stored-keys.ts';

/** Writes down what an organisation has set; where that is not what was known, what follows from it is done. */
export async function takeManaged(changed: () => Promise<void>): Promise<void> {
  // Firefox finds no file of an organisation, and says so by rejecting.
  const managed = await browser.storage.managed.get().catch(() => ({}));
  if (JSON.stringify(managed) === JSON.stringify(await readManaged())) return;
  await browser.storage.local.set({ [managedKey]: managed });
  await changed();
}
