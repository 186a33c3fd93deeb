import { useState } from 'preact/hooks';
import { ownTool } from '../components/take-along.ts';
import { readSaved, type Saved, type SavedSites } from './read-saved.ts';
import { reportWords } from './words.ts';

export interface Opened {
  readonly name: string;
  readonly saved: Saved | SavedSites;
}

/** Asks for a saved report; what cannot be read is said in one sentence, and what is shown stays. */
export function OpenFile({ onOpen }: { readonly onOpen: (opened: Opened) => void }) {
  const [problem, setProblem] = useState<string>();
  const read = async ({ currentTarget }: { readonly currentTarget: HTMLInputElement }): Promise<void> => {
    const [file] = currentTarget.files ?? [];
    if (file === undefined) return;
    const saved = readSaved(await file.text(), ownTool());
    currentTarget.value = '';
    setProblem('problem' in saved ? saved.problem : undefined);
    if (!('problem' in saved)) onOpen({ name: file.name, saved });
  };
  return (
    <>
      <label class="file">
        {reportWords.open}
        <input type="file" accept=".json,.html,application/json,text/html" onChange={(event) => void read(event)} />
      </label>
      {problem !== undefined && <p role="alert">{problem}</p>}
    </>
  );
}
