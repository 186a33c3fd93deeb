import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import type { SettingsChange } from '../../core/settings/settings.ts';
import { send } from '../../platform/send.ts';

/** Changes a setting; resolves with whether that worked. Why not is the problem, to be drawn beside what was pressed. */
export function useChange(): {
  readonly change: (change: SettingsChange) => Promise<boolean>;
  readonly problem: ComponentChild;
} {
  const [words, setWords] = useState<string>();
  const change = async (wanted: SettingsChange): Promise<boolean> => {
    try {
      await send('change-settings', { change: wanted });
      setWords(undefined);
      return true;
    } catch (error) {
      setWords(error instanceof Error ? error.message : String(error));
      return false;
    }
  };
  return { change, problem: words === undefined ? null : <p role="alert">{words}</p> };
}
