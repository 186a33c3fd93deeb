import { Fragment } from 'preact';
import { printable } from '../export/printable.ts';

/** A few facts on a line, which breaks between two of them and, where there is room for a line, within none. */
export const Dotted = ({ facts }: { readonly facts: readonly string[] }) => (
  <>
    {facts.map((fact, index) => (
      <Fragment key={fact}>
        {index > 0 && ' · '}
        <span class="fact">{printable(fact)}</span>
      </Fragment>
    ))}
  </>
);
