import { onStored } from './stored-changes.ts';
import { managedKey, settingsKey } from './stored-keys.ts';

/**
 * Calls the listener whenever a decision was stored, in whatever context, or an organisation has set something, until the
 * returned function is called.
 */
export const onSettingsChange = (listener: () => void): (() => void) =>
  onStored(['local', 'session'], [settingsKey, managedKey], listener);
