import type { Decisions } from '../core/settings/settings.ts';
import { send } from '../platform/send.ts';
import { onSettingsChange } from '../platform/settings-changes.ts';
import { useUpToDate } from './use-up-to-date.ts';

/** What a person has decided, kept up to date; undefined until it is read. */
export const useSettings = (): Decisions | undefined => useUpToDate(() => send('read-settings', {}), onSettingsChange);
