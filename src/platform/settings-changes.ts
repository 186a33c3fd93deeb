import { browser } from './browser.ts';

/** Under which name decisions are stored on disk, and in the memory of the session. */
export const settingsKey = 'settings';

/** Calls the listener whenever a decision was stored, in whatever context, until the returned function is called. */
export function onSettingsChange(listener: () => void): () => void {
  const changed = (changes: Record<string, unknown>): void => {
    if (settingsKey in changes) listener();
  };
  const areas = [browser.storage.local, browser.storage.session];
  for (const area of areas) area.onChanged.addListener(changed);
  return () => {
    for (const area of areas) area.onChanged.removeListener(changed);
  };
}
