import type { ComponentChildren } from 'preact';

interface Props {
  readonly title: string;
  readonly children: ComponentChildren;
}

/** A part of the report under its heading. Its name is said, not referred to: a file may hold several reports. */
export const Section = ({ title, children }: Props) => (
  <section aria-label={title}>
    <h2>{title}</h2>
    {children}
  </section>
);
