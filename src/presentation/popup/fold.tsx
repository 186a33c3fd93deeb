import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

interface Props {
  readonly class?: string;
  readonly summary: ComponentChildren;
  readonly open?: boolean;
  /** Drawn when opened first: long lists cost nothing while nobody reads them. */
  readonly children: () => ComponentChildren;
}

/** Something that can be unfolded. */
export function Fold({ class: name = '', summary, open = false, children }: Props) {
  const [opened, setOpened] = useState(open);
  return (
    <details class={name} open={open} onToggle={() => setOpened(true)}>
      <summary>{summary}</summary>
      {opened && children()}
    </details>
  );
}
