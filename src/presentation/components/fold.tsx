import type { ComponentChildren } from 'preact';
import { useContext, useState } from 'preact/hooks';
import { Reader } from './reader.ts';

interface Props {
  readonly class?: string;
  readonly summary: ComponentChildren;
  readonly count?: number;
  /** Whether it is unfolded at first; after that it stays as the reader left it, whatever the report becomes. */
  readonly open?: boolean;
  /** Drawn when opened first, but in a saved file: long lists cost nothing while nobody reads them. */
  readonly children: () => ComponentChildren;
}

/** Something that can be unfolded. */
export function Fold({ class: name = '', summary, count, open = false, children }: Props) {
  const [atFirst] = useState(open);
  const [opened, setOpened] = useState(open);
  const isSaved = useContext(Reader).choose === undefined;
  return (
    <details class={name} open={atFirst} onToggle={() => setOpened(true)}>
      <summary>
        <span class="label">{summary}</span>
        {count !== undefined && (
          <>
            {' '}
            <span class="count">{count.toLocaleString('en')}</span>
          </>
        )}
      </summary>
      {(opened || isSaved) && children()}
    </details>
  );
}
