import { onStored } from './stored-changes.ts';

/** Under which key decisions are stored on disk, and in the memory of the session. */
export const settingsKey = 'settings';

/** Calls the listener whenever a decision was stored, in whatever context, until the returned function is called. */
export const onSettingsChange = (listener: () => void): (() => void) =>
  onStored(['local', 'session'], settingsKey, listener);
