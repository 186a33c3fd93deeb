import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { readSite } from '../../core/settings/site.ts';
import { siteProblemWords } from './words.ts';

interface Props {
  readonly label: string;
  /** `*.` may stand before the name. */
  readonly wild?: boolean;
  /** What stands there at first. */
  readonly suggested?: string;
  /** Resolves with whether it was added; why not is said by whoever adds. */
  readonly add: (host: string) => Promise<boolean>;
  readonly children?: ComponentChildren;
}

/** A line to type a site into. What cannot be read stays there, with the reason. */
export function AddSite({ label, wild = false, suggested = '', add, children }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string>();
  const id = useId();
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const input = field.current;
    if (input === null) return;
    const site = readSite(input.value, { wild });
    if ('problem' in site) return setProblem(siteProblemWords[site.problem](input.value.trim()));
    setProblem(undefined);
    if (await add(site.host)) input.value = '';
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <label class="site">
        <span>{label}</span>
        <input
          ref={field}
          type="text"
          defaultValue={suggested}
          placeholder="www.example.org"
          autocomplete="off"
          spellcheck={false}
          aria-invalid={problem !== undefined}
          aria-describedby={id}
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
