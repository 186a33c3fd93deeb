import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { KeptReport } from '../../core/history/history-schema.ts';
import { merged, visitOf } from '../../core/history/merged.ts';
import { readSavedHistory, savedHistory } from '../../core/history/read-saved-history.ts';
import { eraseHistory, isFull, turnHistory, updateHistory } from '../../platform/history.ts';
import { history } from '../../words/en/history.ts';
import { saveFile } from '../components/save-file.ts';
import { ownTool } from '../components/take-along.ts';
import { jsonText } from '../export/safe-text.ts';
import { filled } from './filled.ts';
import { inWords } from './in-words.ts';

const words = history.manage;

interface Props {
  readonly isOn: boolean;
  /** Undefined for all of them. */
  readonly site: string | undefined;
  /** Those that are shown. */
  readonly reports: readonly KeptReport[];
}

interface Answer {
  readonly role: 'alert' | 'status';
  readonly text: string;
}

/** To a file, from a file, and away with it. */
export function Manage({ isOn, site, reports }: Props) {
  const [asked, setAsked] = useState<'erase' | 'off'>();
  const [answer, setAnswer] = useState<Answer>();
  const ask = (question: 'erase' | 'off') => () => {
    setAnswer(undefined);
    setAsked(asked === question ? undefined : question);
  };
  const run = async (work: () => Promise<void>, done?: string): Promise<void> => {
    setAsked(undefined);
    try {
      await work();
      setAnswer(done === undefined ? undefined : { role: 'status', text: done });
    } catch (error) {
      setAnswer({ role: 'alert', text: inWords(error) });
    }
  };
  const load = async ({ currentTarget }: { readonly currentTarget: HTMLInputElement }): Promise<void> => {
    const [file] = currentTarget.files ?? [];
    if (file === undefined) return;
    setAsked(undefined);
    const text = await file.text();
    currentTarget.value = '';
    setAnswer(await importFrom(text));
  };
  const hasReports = reports.length > 0;
  const isEverything = site === undefined;
  if (!hasReports && !(isOn && isEverything)) return answer === undefined ? null : <Said {...answer} />;
  return (
    <>
      <div class="toolbar">
        {hasReports && (
          <button type="button" onClick={() => saveReports(reports, site)}>
            {words.export}
          </button>
        )}
        {isOn && isEverything && (
          <label class="file">
            {words.import}
            <input type="file" accept=".json,application/json" onChange={(event) => void load(event)} />
          </label>
        )}
        {hasReports && (
          <button type="button" aria-expanded={asked === 'erase'} onClick={ask('erase')}>
            {isEverything ? words.erase : words.eraseSite}
          </button>
        )}
        {isOn && isEverything && (
          <button
            type="button"
            {...(hasReports
              ? { 'aria-expanded': asked === 'off', onClick: ask('off') }
              : { onClick: () => void run(() => turnHistory(false)) })}
          >
            {words.turnOff}
          </button>
        )}
      </div>
      {asked === 'erase' && (
        <Question text={isEverything ? words.sure : words.sureSite} cancel={() => setAsked(undefined)}>
          <button type="button" onClick={() => void run(() => eraseHistory(site), words.erased)}>
            {words.confirm}
          </button>
        </Question>
      )}
      {asked === 'off' && (
        <Question text={words.sureOff} cancel={() => setAsked(undefined)}>
          <button type="button" onClick={() => void run(() => turnHistory(false))}>
            {words.keep}
          </button>
          <button
            type="button"
            onClick={() => void run(() => turnHistory(false).then(() => eraseHistory()), words.erased)}
          >
            {words.drop}
          </button>
        </Question>
      )}
      {answer !== undefined && <Said {...answer} />}
    </>
  );
}

interface QuestionProps {
  readonly text: string;
  readonly cancel: () => void;
  readonly children: ComponentChildren;
}

const Question = ({ text, cancel, children }: QuestionProps) => (
  <p class="buttons sure">
    <span>{text}</span>
    {children}
    <button type="button" onClick={cancel}>
      {words.cancel}
    </button>
  </p>
);

const Said = ({ role, text }: Answer) => (
  <p role={role} class="said">
    {text}
  </p>
);

/** What is there already stays, unless the file knows more of the same visit. */
async function importFrom(text: string): Promise<Answer> {
  const read = readSavedHistory(text, Date.now());
  if ('problem' in read) return { role: 'alert', text: history.problems[read.problem] };
  const wanted = new Set(read.reports.map(visitOf));
  try {
    let before: readonly KeptReport[] = [];
    const after = await updateHistory((kept) => {
      before = kept;
      return merged(read.reports, kept);
    });
    const known = new Set(before.map(visitOf));
    const count = after.map(visitOf).filter((visit) => wanted.has(visit) && !known.has(visit)).length;
    return { role: 'status', text: filled(words.imported, { count, all: wanted.size }) };
  } catch (error) {
    return { role: 'alert', text: isFull(error) ? history.problems.full : inWords(error) };
  }
}

const saveReports = (reports: readonly KeptReport[], site = 'all'): void =>
  saveFile(
    `portcullis-history-${site.replaceAll(':', '-')}.json`,
    jsonText(savedHistory(reports, ownTool())),
    'application/json',
  );
