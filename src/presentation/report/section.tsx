import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { Reader } from '../components/reader.ts';

interface Props {
  readonly title: string;
  readonly children: ComponentChildren;
}

/** A part of the report under its heading. In a file with several reports, names of regions would not tell them apart. */
export function Section({ title, children }: Props) {
  const isSaved = useContext(Reader).choose === undefined;
  return (
    <section aria-label={isSaved ? undefined : title}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
