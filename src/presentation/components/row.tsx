import type { ComponentChildren } from 'preact';
import { Fold } from './fold.tsx';

interface Props {
  readonly name: string;
  readonly value: ComponentChildren;
  /** Absent where there is no more to say than the value. */
  readonly children?: (() => ComponentChildren) | undefined;
}

/** One line of a list: what it is about and what came of it; it opens in place where there is more. */
export function Row({ name, value, children }: Props) {
  const line = (
    <>
      <span class="name">{name}</span> <span class="value">{value}</span>
    </>
  );
  if (children === undefined) return <p class="row">{line}</p>;
  return (
    <Fold class="row" summary={line}>
      {() => <div class="content">{children()}</div>}
    </Fold>
  );
}
