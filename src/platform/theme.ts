import { isTheme, type Theme } from '../core/settings/theme.ts';
import { browser } from './browser.ts';
import { onStored } from './stored-changes.ts';
import { managedKey } from './stored-keys.ts';

const key = 'theme';

/** The theme of our own pages: what an organisation has set, else what the person has chosen, else that of the system. */
export async function readTheme(): Promise<Theme> {
  const { [managedKey]: managed, [key]: chosen } = await browser.storage.local.get([managedKey, key]);
  return [(managed as Readonly<Record<string, unknown>> | undefined)?.[key], chosen].find(isTheme) ?? 'system';
}

export const writeTheme = (theme: Theme): Promise<void> => browser.storage.local.set({ [key]: theme });

/** Calls the listener whenever a theme was chosen, on whatever page, or set, until the returned function is called. */
export const onThemeChange = (listener: () => void): (() => void) => onStored(['local'], [managedKey, key], listener);
