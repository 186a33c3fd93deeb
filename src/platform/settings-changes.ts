import { onManagedChange } from './managed-changes.ts';
import { onStored } from './stored-changes.ts';
import { settingsKey } from './stored-keys.ts';

/**
 * Calls the listener whenever a decision was stored, in whatever context, or an organisation has set something, until the
 * returned function is called.
 */
export function onSettingsChange(listener: () => void): () => void {
  const stops = [onStored(['local', 'session'], settingsKey, listener), onManagedChange(listener)];
  return () => {
    for (const stop of stops) stop();
  };
}
