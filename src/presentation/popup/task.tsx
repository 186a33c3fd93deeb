import { useState } from 'preact/hooks';

interface Props {
  readonly label: string;
  readonly busyLabel?: string;
  readonly strong?: boolean;
  readonly work: () => Promise<unknown>;
}

/** A button whose work takes a while, and says so; what goes wrong is said beside it. */
export function Task({ label, busyLabel = label, strong = false, work }: Props) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const press = async (): Promise<void> => {
    setBusy(true);
    setProblem(undefined);
    await work().catch((error: unknown) => setProblem(error instanceof Error ? error.message : String(error)));
    setBusy(false);
  };
  return (
    <>
      <button type="button" class={strong ? 'strong' : ''} disabled={busy} onClick={() => void press()}>
        {busy ? busyLabel : label}
      </button>
      {problem !== undefined && <p role="alert">{problem}</p>}
    </>
  );
}
