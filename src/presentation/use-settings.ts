import { useEffect, useState } from 'preact/hooks';
import type { Decisions } from '../core/settings/settings.ts';
import { send } from '../platform/send.ts';
import { onSettingsChange } from '../platform/settings-changes.ts';

/** What a person has decided, kept up to date; undefined until it is read. */
export function useSettings(): Decisions | undefined {
  const [decisions, setDecisions] = useState<Decisions>();
  useEffect(() => {
    const read = (): void => void send('read-settings', {}).then(setDecisions);
    read();
    return onSettingsChange(read);
  }, []);
  return decisions;
}
