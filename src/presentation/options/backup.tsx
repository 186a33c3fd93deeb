import { useState } from 'preact/hooks';
import type { Managed } from '../../core/settings/policy.ts';
import { readSavedSettings, type SavedSettings } from '../../core/settings/read-saved-settings.ts';
import { defaultSettings, type Settings } from '../../core/settings/settings.ts';
import { isTheme, type Theme } from '../../core/settings/theme.ts';
import { browser } from '../../platform/browser.ts';
import { writeTheme } from '../../platform/theme.ts';
import { saveFile } from '../components/save-file.ts';
import { useChange } from './use-change.tsx';
import { organisationWords, problemWords, backupWords as words } from './words.ts';

interface Props {
  readonly settings: Settings;
  readonly theme: Theme;
  readonly managed: Managed;
}

/** Settings as a whole: to a file, from a file, and back to the defaults. */
export function Backup({ settings, theme, managed }: Props) {
  const { change, problem } = useChange();
  const [answer, setAnswer] = useState<{ readonly role: 'alert' | 'status'; readonly text: string }>();
  const kept = Object.keys(managed).length > 0 ? [organisationWords.kept] : [];
  const [isAsking, setAsking] = useState(false);
  const replace = async (wanted: Settings, wantedTheme: Theme): Promise<boolean> => {
    const isDone = await change({ type: 'replace', settings: wanted });
    if (isDone && !isTheme(managed['theme'])) await writeTheme(wantedTheme);
    return isDone;
  };
  const load = async ({ currentTarget }: { readonly currentTarget: HTMLInputElement }): Promise<void> => {
    const [file] = currentTarget.files ?? [];
    if (file === undefined) return;
    const read = readSavedSettings(await file.text());
    currentTarget.value = '';
    if ('problem' in read) return setAnswer({ role: 'alert', text: problemWords(read.problem) });
    const { wanted, note } = await allowed(read.settings);
    if (!(await replace(wanted, read.theme))) return setAnswer(undefined);
    setAnswer({ role: 'status', text: [words.imported(file.name), ...note, ...kept].join(' ') });
  };
  const reset = async (): Promise<void> => {
    setAsking(false);
    const isDone = await replace(defaultSettings, 'system');
    setAnswer(isDone ? { role: 'status', text: [words.wasReset, ...kept].join(' ') } : undefined);
  };
  return (
    <section aria-labelledby="backup">
      <h2 id="backup">{words.title}</h2>
      <p class="quiet">{words.meaning}</p>
      <div class="buttons">
        <button type="button" onClick={() => save({ ...settings, theme })}>
          {words.export}
        </button>
        <label class="file">
          {words.import}
          <input type="file" accept=".json,application/json" onChange={(event) => void load(event)} />
        </label>
        <button type="button" aria-expanded={isAsking} onClick={() => setAsking(!isAsking)}>
          {words.reset}
        </button>
      </div>
      {isAsking && (
        <p class="buttons sure">
          <span>{words.sure}</span>
          <button type="button" onClick={() => void reset()}>
            {words.confirm}
          </button>
          <button type="button" onClick={() => setAsking(false)}>
            {words.keep}
          </button>
        </p>
      )}
      {answer !== undefined && <p role={answer.role}>{answer.text}</p>}
      {problem}
    </section>
  );
}

/** A file does not bring the browser's permission along. */
async function allowed(settings: Settings): Promise<{ readonly wanted: Settings; readonly note: readonly string[] }> {
  const isAllowed =
    settings.offer !== 'notification' || (await browser.permissions.contains({ permissions: ['notifications'] }));
  if (isAllowed) return { wanted: settings, note: [] };
  return { wanted: { ...settings, offer: 'bar' }, note: [words.notifications] };
}

const save = (settings: SavedSettings): void =>
  saveFile('portcullis-settings.json', `${JSON.stringify(settings, null, 2)}\n`, 'application/json');
