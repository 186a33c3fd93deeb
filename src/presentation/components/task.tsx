import { useState } from 'preact/hooks';

interface Props {
  readonly label: string;
  readonly busyLabel?: string;
  /** Said in place of the label once the work is done. */
  readonly doneLabel?: string;
  readonly strong?: boolean;
  readonly work: () => Promise<unknown>;
}

/** A button whose work takes a while, and says so; what goes wrong is said beside it. */
export function Task({ label, busyLabel = label, doneLabel = label, strong = false, work }: Props) {
  const [state, setState] = useState<'ready' | 'busy' | 'done'>('ready');
  const [problem, setProblem] = useState<string>();
  const press = async (): Promise<void> => {
    setState('busy');
    setProblem(undefined);
    try {
      await work();
      setState('done');
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
      setState('ready');
    }
  };
  const words = { ready: label, busy: busyLabel, done: doneLabel };
  return (
    <>
      <button
        type="button"
        class={strong ? 'strong' : ''}
        disabled={state === 'busy'}
        aria-live="polite"
        onClick={() => void press()}
      >
        {words[state]}
      </button>
      {problem !== undefined && <p role="alert">{problem}</p>}
    </>
  );
}
