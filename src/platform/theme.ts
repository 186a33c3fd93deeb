import { isTheme, type Theme } from '../core/settings/theme.ts';
import { browser } from './browser.ts';
import { onStored } from './stored-changes.ts';

const key = 'theme';

/** The theme that a person has chosen for our own pages; as the system, until one was. */
export async function readTheme(): Promise<Theme> {
  const { [key]: stored } = await browser.storage.local.get(key);
  return isTheme(stored) ? stored : 'system';
}

export const writeTheme = (theme: Theme): Promise<void> => browser.storage.local.set({ [key]: theme });

/** Calls the listener whenever a theme was chosen, on whatever page, until the returned function is called. */
export const onThemeChange = (listener: () => void): (() => void) => onStored(['local'], key, listener);
