import { isTheme, type Theme } from '../core/settings/theme.ts';
import { browser } from './browser.ts';
import { readManaged } from './managed.ts';
import { onManagedChange } from './managed-changes.ts';
import { onStored } from './stored-changes.ts';

const key = 'theme';

/** The theme of our own pages: what an organisation has set, else what the person has chosen, else that of the system. */
export async function readTheme(): Promise<Theme> {
  const [{ [key]: managed }, { [key]: stored }] = await Promise.all([readManaged(), browser.storage.local.get(key)]);
  return [managed, stored].find(isTheme) ?? 'system';
}

export const writeTheme = (theme: Theme): Promise<void> => browser.storage.local.set({ [key]: theme });

/** Calls the listener whenever a theme was chosen, on whatever page, or set, until the returned function is called. */
export function onThemeChange(listener: () => void): () => void {
  const stops = [onStored(['local'], key, listener), onManagedChange(listener)];
  return () => {
    for (const stop of stops) stop();
  };
}
