import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { readSite } from '../../core/settings/site.ts';

interface Props {
  readonly label: string;
  /** `*.` may stand before the name. */
  readonly wild?: boolean;
  /** Resolves with whether it was added; why not is said by whoever adds. */
  readonly add: (host: string) => Promise<boolean>;
  readonly children?: ComponentChildren;
}

/** A line to type a site into. What cannot be read stays there, with the reason. */
export function AddSite({ label, wild = false, add, children }: Props) {
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string>();
  const id = useId();
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const site = readSite(typed, { wild });
    if ('problem' in site) return setProblem(site.problem);
    setProblem(undefined);
    if (await add(site.host)) setTyped('');
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <label class="site">
        <span>{label}</span>
        <input
          type="text"
          value={typed}
          placeholder="www.example.org"
          autocomplete="off"
          spellcheck={false}
          aria-invalid={problem !== undefined}
          aria-describedby={id}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
      </label>
      {children}
      <button type="submit">Add</button>
      <p id={id} role="alert" hidden={problem === undefined}>
        {problem}
      </p>
    </form>
  );
}
