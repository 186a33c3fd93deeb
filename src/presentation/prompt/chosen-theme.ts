import { isTheme, type Theme } from '../../core/settings/theme.ts';
import { managedKey } from '../../platform/stored-keys.ts';

declare const chrome: {
  readonly storage: { readonly local: { get(keys: readonly string[]): Promise<Readonly<Record<string, unknown>>> } };
};

/** The theme of our own pages, which the bar in a page follows; that of the system where it cannot be read. */
export async function chosenTheme(): Promise<Theme> {
  try {
    const { [managedKey]: managed, theme } = await chrome.storage.local.get([managedKey, 'theme']);
    return [(managed as { readonly theme?: unknown } | undefined)?.theme, theme].find(isTheme) ?? 'system';
  } catch {
    // After an update of the extension, what was put into a page before has no storage any more.
    return 'system';
  }
}
