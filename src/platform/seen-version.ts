import { browser } from './browser.ts';

/** Under which key the version is stored of which a person knows that it is there. */
export const seenVersionKey = 'seenVersion';

const ownVersion = (): string => browser.runtime.getManifest().version;

/**
 * This version, where it has taken the place of another that a person has used, until that is marked as seen. Who has used
 * none before, as after the installation, knows this one.
 */
export async function unseenVersion(): Promise<string | undefined> {
  const { [seenVersionKey]: seen } = await browser.storage.local.get(seenVersionKey);
  if (seen === undefined) await markVersionSeen();
  return seen === undefined || seen === ownVersion() ? undefined : ownVersion();
}

export const markVersionSeen = (): Promise<void> => browser.storage.local.set({ [seenVersionKey]: ownVersion() });
